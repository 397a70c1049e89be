using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>How far a bulk load of the account is; null where the account has no such load.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View a bulk load", "Consulter un chargement en bloc")]
public sealed record GetBulkLoad(AccountId Account, Guid Load) : IQuery<BulkLoadDetails?>, IAccountMessage;
