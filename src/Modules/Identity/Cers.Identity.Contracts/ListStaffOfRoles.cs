using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Staff who hold one of the roles, as far as they have ever signed in, by name: to whom work can be given.</summary>
[CalledBy("Registration", "Declarations")]
public sealed record ListStaffOfRoles(IReadOnlySet<StaffRole> Roles) : IQuery<IReadOnlyList<StaffContact>>;

/// <param name="Number">The staff number, which pages show and send.</param>
/// <param name="Email">The person's own address; null without a user account.</param>
public sealed record StaffContact(PersonId Person, int Number, string Name, string? Email);
