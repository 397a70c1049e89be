using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>Says when an outage that goes on ended. Refused when that lies before its start or ahead, and when somebody changed it since.</summary>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record EndOutage(string Number, int Version, DateTimeOffset EndsAt) : ICommand<Done>;
