using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>Who gave or took whose role, kept for good.</summary>
internal sealed class RoleChange : IOwned
{
    public required Guid Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required PersonId PersonId { get; init; }

    public required PersonId ByPersonId { get; init; }

    /// <summary>Null when access was given.</summary>
    public AccountRole? OldRole { get; init; }

    /// <summary>Null when access was taken.</summary>
    public AccountRole? NewRole { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>What the one who decided said about it.</summary>
    public string? Reason { get; init; }

    public Person Person { get; private init; } = null!;

    public Person By { get; private init; } = null!;

    public static RoleChange Of(Membership member, PersonId by, AccountRole? from, AccountRole? to, string? reason, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = member.AccountId,
        PersonId = member.PersonId,
        ByPersonId = by,
        OldRole = from,
        NewRole = to,
        At = now,
        Reason = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim(),
    };
}
