using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>
/// The load that the caller's own <see cref="SendBulkLoad"/> with this client request id made; null where none did. For a sender that streams the same file again, since it
/// never heard the answer: that is another upload, so that the answer is not told again by itself.
/// </summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View a bulk load", "Consulter un chargement en bloc")]
public sealed record FindBulkLoadSent(AccountId Account, string ClientRequestId) : IQuery<BulkLoadDetails?>, IAccountMessage;
