using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>A business account: one a business number.</summary>
internal sealed class Account : IOwned
{
    public required AccountId AccountId { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    public required string LegalName { get; init; }

    public string? OperatingName { get; init; }

    public AccountState State { get; private set; } = AccountState.Active;

    public required DateTimeOffset OpenedAt { get; init; }

    /// <summary>Nobody files, edits or adds users until it is reinstated.</summary>
    public Result<Done> Suspend() => Become(AccountState.Suspended, from: AccountState.Active);

    public Result<Done> Reinstate() => Become(AccountState.Active, from: AccountState.Suspended);

    private Result<Done> Become(AccountState state, AccountState from)
    {
        if (State != from)
        {
            return IdentityErrors.AccountIsNot(from);
        }

        State = state;
        return default(Done);
    }
}
