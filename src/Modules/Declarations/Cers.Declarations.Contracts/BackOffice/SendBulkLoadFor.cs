using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// Sends a caller's file of declarations for its business account. Refused as the account's own would be, without a reason, where the business has no account, and while
/// that is suspended.
/// </summary>
/// <param name="BusinessNumber">Of the account.</param>
/// <param name="File">The sender's own, uploaded by <see cref="RequestBulkUploadFor"/>.</param>
/// <param name="Reason">Who called and why, 5 to 200 characters.</param>
/// <param name="AllOrNothing">One declaration that is not accepted refuses all of them.</param>
/// <param name="Confirmed">The same file again is meant.</param>
[Permission(DeclarationsPermissions.SendBulkFor), InWords("Send a bulk load for the account (staff)", "Transmettre un chargement en bloc pour le compte (personnel)")]
public sealed record SendBulkLoadFor(BusinessNumber BusinessNumber, Guid File, string Reason, bool AllOrNothing, bool Confirmed) : ICommand<BulkLoadSent>;
