using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>The account's bulk loads, last received first, as long as their reports are kept.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View the bulk loads", "Consulter les chargements en bloc")]
public sealed record FindBulkLoads(AccountId Account, PageRequest Page) : IQuery<Page<BulkLoadDetails>>, IAccountMessage;
