using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>
/// Somebody who has signed in with a staff role. The identity provider is the first source of the roles; what two supervisors grant beyond it and withhold
/// of it is kept here.
/// </summary>
internal sealed class StaffMember
{
    public required Guid Id { get; init; }

    public required PersonId PersonId { get; init; }

    /// <summary>Names the member of staff between people; made by the database.</summary>
    public int Number { get; private init; }

    public required string Name { get; set; }

    /// <summary>As the provider said at the last sign-in.</summary>
    public required string[] SignInRoles { get; set; }

    public required DateTimeOffset LastSignInAt { get; set; }

    public string[] GrantedRoles { get; private set; } = [];

    public string[] WithheldRoles { get; private set; } = [];

    /// <summary>Counts the decisions.</summary>
    public int Version { get; private set; } = 1;

    public static StaffMember FirstSeen(PersonId person, string? name, string[] roles, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), PersonId = person, Name = name ?? "?", SignInRoles = roles, LastSignInAt = now };

    public void SignedIn(string? name, string[] roles, DateTimeOffset now) => (Name, SignInRoles, LastSignInAt) = (name ?? Name, roles, now);

    /// <summary>The roles in effect, of those that a sign-in said.</summary>
    public static IReadOnlySet<StaffRole> InEffect(IEnumerable<string> said, StaffMember? staff) =>
        said.Union(staff?.GrantedRoles ?? []).Except(staff?.WithheldRoles ?? []).Select(Enum.Parse<StaffRole>).ToHashSet();

    public StaffRoleDecision DecisionOn(StaffRole role) =>
        GrantedRoles.Contains(role.ToString()) ? StaffRoleDecision.Granted
        : WithheldRoles.Contains(role.ToString()) ? StaffRoleDecision.Withheld
        : StaffRoleDecision.AsSignIn;

    public void Decide(StaffRole role, StaffRoleDecision decision)
    {
        GrantedRoles = With(GrantedRoles, role, decision == StaffRoleDecision.Granted);
        WithheldRoles = With(WithheldRoles, role, decision == StaffRoleDecision.Withheld);
        Version++;
    }

    private static string[] With(string[] roles, StaffRole role, bool held) =>
        [.. roles.Where(r => r != role.ToString()), .. held ? [role.ToString()] : Array.Empty<string>()];
}
