using Cers.Messaging;

namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>
/// Enters an outage, which puts deadlines off from its start. Refused when it ends before it starts, or starts more than a year from now or more than six years ago.
/// </summary>
[Permission(DeclarationsPermissions.RegisterOutages)]
public sealed record RegisterOutage(OutageContent Content) : ICommand<RegisteredOutage>;

/// <param name="Number">OUT-YYYY-NNNN.</param>
public sealed record RegisteredOutage(string Number);
