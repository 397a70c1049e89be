namespace Cers.Messaging.Files;

/// <summary>
/// A ticket to download one file, good once, for the caller, for some minutes: <c>GET /files/{ticket}</c>. Refused when there is no such file, or its
/// purpose does not show it to the caller.
/// </summary>
[SignedIn]
public sealed record IssueDownloadTicket(Guid File) : ICommand<FileTicket>;
