namespace Cers.Messaging.Files;

/// <summary>
/// A ticket to download one file that is made meanwhile, good once, for the caller, for some minutes: <c>GET /files/{ticket}</c>. The command that sends this has asked who
/// may have it. Refused when there is no file of that name.
/// </summary>
/// <param name="Subject">What of it is asked for, in the words of whoever makes it.</param>
[SignedIn(OrMachine = true)]
public sealed record IssueMadeFileTicket(string Name, string Subject) : ICommand<FileTicket>;
