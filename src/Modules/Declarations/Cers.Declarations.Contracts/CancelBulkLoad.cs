using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>Ends a bulk load before its next declarations are submitted; what was accepted stays. Refused when it has ended.</summary>
[Permission(DeclarationsPermissions.SendBulk), InWords("Cancel a bulk load", "Annuler un chargement en bloc")]
public sealed record CancelBulkLoad(AccountId Account, string? ClientRequestId, Guid Load) : ICommand<Done>, IAccountMessage, IClientRequest;
