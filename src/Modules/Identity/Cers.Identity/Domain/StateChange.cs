using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;

namespace Cers.Identity.Domain;

/// <summary>Since when a business account is in a state, why, and by whom; kept for good.</summary>
internal sealed class StateChange : IOwned
{
    public required Guid Id { get; init; }

    public required AccountId AccountId { get; init; }

    public required AccountState State { get; init; }

    public required string ReasonEn { get; init; }

    public required string ReasonFr { get; init; }

    public required PersonId ByPersonId { get; init; }

    public required string ByName { get; init; }

    public required DateTimeOffset At { get; init; }

    public static StateChange Of(Account account, LocalizedText reason, Actor by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        AccountId = account.AccountId,
        State = account.State,
        ReasonEn = reason.En.Trim(),
        ReasonFr = reason.Fr.Trim(),
        ByPersonId = by.Person!.Value,
        ByName = ProposedChange.NameOf(by),
        At = now,
    };
}
