using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Whether the register of RM accounts answers, and when it was last imported.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetRegisterStanding : IQuery<RegisterStanding>;

/// <param name="SilentSince">Null while it answers.</param>
/// <param name="ImportedAt">Null before the first import.</param>
public sealed record RegisterStanding(DateTimeOffset? SilentSince, DateTimeOffset? ImportedAt);
