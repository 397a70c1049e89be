using Cers.Kernel;
using Cers.Messaging.FourEyes;

namespace Cers.ModuleKit.FourEyes;

/// <summary>Where a proposal stands.</summary>
public enum ProposalState
{
    Waiting,
    Confirmed,
    Returned,
    Withdrawn,
    Expired,
}

/// <summary>A command that waits for a second person, or what became of it.</summary>
public sealed class Proposal
{
    /// <summary>How long one waits before it expires.</summary>
    public static readonly TimeSpan Life = TimeSpan.FromDays(14);

    public required Guid Id { get; init; }

    /// <summary>The command's name.</summary>
    public required string Message { get; init; }

    /// <summary>What it changes: a kind and a number.</summary>
    public required string Subject { get; init; }

    /// <summary>The version of what it changes, as the proposal left it.</summary>
    public required int Version { get; init; }

    public required string ConfirmPermission { get; init; }

    /// <summary>The command, encrypted by the key ring; null once it is decided.</summary>
    public byte[]? Command { get; private set; }

    public Guid? KeyId { get; private set; }

    public required string Reason { get; init; }

    public required PersonId ProposedBy { get; init; }

    public required string ProposedByName { get; init; }

    public required DateTimeOffset ProposedAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    public ProposalState State { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    internal void Keep(byte[] command, Guid key) => (Command, KeyId) = (command, key);

    internal void Confirm(PersonId by, DateTimeOffset now) => Decide(ProposalState.Confirmed, by, now);

    internal void End(ProposalEnd end, PersonId? by, DateTimeOffset now) => Decide(
        end switch
        {
            ProposalEnd.Returned => ProposalState.Returned,
            ProposalEnd.Withdrawn => ProposalState.Withdrawn,
            _ => ProposalState.Expired,
        },
        by,
        now);

    private void Decide(ProposalState state, PersonId? by, DateTimeOffset now)
    {
        (State, DecidedBy, DecidedAt) = (state, by, now);
        (Command, KeyId) = (null, null);
    }
}
