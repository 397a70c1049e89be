using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>Both reports of a bulk load of the account, as far as it is; null where the account has no such load.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View the reports of a bulk load", "Consulter les rapports d'un chargement en bloc")]
public sealed record GetBulkReport(AccountId Account, Guid Load) : IQuery<BulkLoadReport?>, IAccountMessage;
