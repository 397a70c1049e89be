using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Identity.Domain;

/// <summary>A business account: one a business number, as long as it is not closed.</summary>
internal sealed class Account : IOwned
{
    public required AccountId AccountId { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    /// <summary>As the register has it: nobody changes it here.</summary>
    public required string LegalName { get; init; }

    public string? OperatingName { get; private set; }

    /// <summary>What members call it, where that is not the legal name.</summary>
    public string? Name { get; private set; }

    public AccountState State { get; private set; } = AccountState.Active;

    public required DateTimeOffset OpenedAt { get; init; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public static Account Open(AccountId id, BusinessNumber number, string legalName, string? operatingName, DateTimeOffset now) =>
        new() { AccountId = id, BusinessNumber = number, LegalName = legalName, OperatingName = Given(operatingName), OpenedAt = now };

    public void Rename(string? name, string? operatingName) => (Name, OperatingName) = (Given(name), Given(operatingName));

    /// <summary>Why nobody is let in now; null while the account is active.</summary>
    public Error? KeepsOut() => State switch
    {
        AccountState.Suspended => IdentityErrors.AccountSuspended(),
        AccountState.Closed => new NotAllowed(),
        _ => null,
    };

    /// <summary>For good: records stay, nobody works with it any more.</summary>
    public Result<Done> Close(DateTimeOffset now)
    {
        if (KeepsOut() is { } refusal)
        {
            return refusal;
        }

        (State, ClosedAt) = (AccountState.Closed, now);
        return default(Done);
    }

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

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
