using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>
/// Sends an uploaded file of declarations, which are submitted in its order. Refused when its name says no format, when the account sent the same file within 30 days
/// (unless that is confirmed), and while as many loads of the account as may be are not finished.
/// </summary>
/// <param name="File">The caller's own, uploaded by <see cref="RequestBulkUpload"/>.</param>
/// <param name="AllOrNothing">One declaration that is not accepted refuses all of them.</param>
/// <param name="Confirmed">The same file again is meant.</param>
[Permission(DeclarationsPermissions.SendBulk), InWords("Send a bulk load", "Transmettre un chargement en bloc")]
public sealed record SendBulkLoad(AccountId Account, string? ClientRequestId, Guid File, bool AllOrNothing, bool Confirmed)
    : ICommand<BulkLoadSent>, IAccountMessage, IClientRequest;

public sealed record BulkLoadSent(Guid Id);
