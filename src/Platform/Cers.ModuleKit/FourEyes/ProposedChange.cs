using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.ModuleKit.FourEyes;

/// <summary>What two people decide on, kept with its outcome for the page of what it changes.</summary>
public abstract class ProposedChange
{
    public required Guid Id { get; init; }

    public ChangeState State { get; private set; } = ChangeState.Proposed;

    public required PersonId ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public PersonId? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>What the second person says who returns it.</summary>
    public string? Note { get; private set; }

    public void Confirm(Actor by, DateTimeOffset now) => Decide(ChangeState.Confirmed, by, null, now);

    public void End(ProposalEnd end, Actor by, string? note, DateTimeOffset now) => Decide(
        end switch
        {
            ProposalEnd.Returned => ChangeState.Returned,
            ProposalEnd.Withdrawn => ChangeState.Withdrawn,
            _ => ChangeState.Expired,
        },
        by,
        note,
        now);

    public static string NameOf(Actor actor) => actor.Name ?? actor.Urn?.Value ?? "?";

    private void Decide(ChangeState state, Actor by, string? note, DateTimeOffset now)
    {
        (State, DecidedAt, Note) = (state, now, note);
        if (by.Person is { } person)
        {
            (DecidedBy, DecidedByName) = (person, NameOf(by));
        }
    }
}
