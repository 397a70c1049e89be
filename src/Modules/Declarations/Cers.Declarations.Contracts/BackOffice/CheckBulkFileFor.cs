using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// What <see cref="CheckBulkFile"/> tells, of a caller's file for its business account. Refused as that would be, without a reason, where the business has no account, and
/// while that is suspended.
/// </summary>
/// <param name="BusinessNumber">Of the account.</param>
/// <param name="Reason">Who called and why, 5 to 200 characters.</param>
[Permission(DeclarationsPermissions.SendBulkFor), InWords("Check a bulk file for the account (staff)", "Vérifier un fichier en bloc pour le compte (personnel)")]
public sealed record CheckBulkFileFor(BusinessNumber BusinessNumber, PassingFile File, string Reason, bool AllOrNothing, bool Confirmed) : IAuditedQuery<BulkLoadReport>;
