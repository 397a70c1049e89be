namespace Cers.Messaging.Files;

/// <summary>
/// A ticket to upload one file, good once, for the caller, for some minutes: <c>POST /files</c> with it. Refused where the purpose does not admit the
/// caller, or has as many files of the caller waiting as it takes.
/// </summary>
/// <param name="Subject">What the file is for, a kind and a number, where the purpose asks for it.</param>
[SignedIn(OrMachine = true)]
public sealed record IssueUploadTicket(string Purpose, string? Subject) : ICommand<FileTicket>;

/// <param name="Ticket">Told once.</param>
public sealed record FileTicket(string Ticket, DateTimeOffset ExpiresAt);
