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

    public static RoleChange Of(AccountId account, PersonId person, PersonId by, AccountRole? from, AccountRole? to, DateTimeOffset now) =>
        new() { Id = Guid.CreateVersion7(), AccountId = account, PersonId = person, ByPersonId = by, OldRole = from, NewRole = to, At = now };
}
