using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>
/// A file of declarations on its way: sent, checked as a whole, then processed some declarations at a time. One host at a time works on it: whoever claims it raises the
/// fence, and what comes with an older one is refused.
/// </summary>
internal sealed class BulkLoad : IOwned
{
    /// <summary>So many loads of an account may be unfinished.</summary>
    public const int MostUnfinished = 4;

    /// <summary>So long the same file again is refused unless that is meant.</summary>
    public static readonly TimeSpan SameFile = TimeSpan.FromDays(30);

    /// <summary>Without a sign of life for so long, another host goes on with it.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(5);

    public Guid Id { get; init; }

    public AccountId AccountId { get; init; }

    public BusinessNumber BusinessNumber { get; init; }

    public Guid FileId { get; init; }

    public required string Name { get; init; }

    public BulkFormat Format { get; init; }

    public required byte[] Sha256 { get; init; }

    public long Size { get; init; }

    public required BulkSender Sender { get; init; }

    /// <summary>Staff sent it for a caller.</summary>
    public bool ByStaff { get; init; }

    /// <summary>Why they did.</summary>
    public string? SentBecause { get; init; }

    public DateTimeOffset ReceivedAt { get; init; }

    public bool AllOrNothing { get; init; }

    public BulkLoadState State { get; private set; }

    public DateTimeOffset? CancelAskedAt { get; private set; }

    /// <summary>How many are in the file; null while it was not looked at.</summary>
    public int? Declarations { get; private set; }

    /// <summary>The last ordinal that has its result.</summary>
    public int Done { get; private set; }

    public int Accepted { get; private set; }

    public int Drafts { get; private set; }

    public int NeedsAcknowledgement { get; private set; }

    public int Refused { get; private set; }

    /// <summary>How much was found; of that <see cref="BulkLoadReport.MostFindings"/> are kept.</summary>
    public int Findings { get; private set; }

    public long Fence { get; private set; }

    public DateTimeOffset? LeaseUntil { get; private set; }

    /// <summary>Why it ended before each declaration could have its own result.</summary>
    public BulkEnding? Ending { get; private set; }

    public DateTimeOffset? FinishedAt { get; private set; }

    public bool IsFinished => FinishedAt is not null;

    /// <summary>It ends at the next occasion.</summary>
    public void AskToCancel(DateTimeOffset at) => CancelAskedAt ??= Declaration.AsStored(at);

    /// <summary>Says that whoever holds the fence still works on it.</summary>
    public void KeepLease(DateTimeOffset now) => LeaseUntil = Declaration.AsStored(now + Lease);

    /// <summary>The file as a whole was looked at and holds so many declarations.</summary>
    public void Begin(int declarations) => (State, Declarations) = (BulkLoadState.Processing, declarations);

    /// <summary>The file is not as it must be: nothing of it is taken.</summary>
    public void RefuseFile(int findings, DateTimeOffset at)
    {
        Findings = findings;
        End(BulkLoadState.Refused, BulkEnding.File, at);
    }

    public void Note(BulkResultEntry result, int findings)
    {
        if (result.Ordinal != Done + 1)
        {
            throw new InvalidOperationException($"Declaration {result.Ordinal} comes after {Done}.");
        }

        Done = result.Ordinal;
        Findings += findings;
        switch (result.Result)
        {
            case BulkResult.Accepted:
                Accepted++;
                break;
            case BulkResult.Draft:
                Drafts++;
                break;
            case BulkResult.NeedsAcknowledgement:
                NeedsAcknowledgement++;
                break;
            default:
                Refused++;
                break;
        }
    }

    public void End(BulkLoadState state, BulkEnding? ending, DateTimeOffset at) =>
        (State, Ending, FinishedAt, LeaseUntil) = (state, ending, Declaration.AsStored(at), null);

    public BulkLoadDetails Tell() => new()
    {
        Id = Id,
        Name = Name,
        Sha256 = Convert.ToHexStringLower(Sha256),
        Size = Size,
        SentBy = ByStaff ? BulkLoadDetails.ByStaff : Sender.Name,
        ReceivedAt = ReceivedAt,
        AllOrNothing = AllOrNothing,
        State = State,
        FinishedAt = FinishedAt,
        EndedBecause = Ending is { } ending ? BulkEndings.Text(ending) : null,
        CancelAsked = CancelAskedAt is not null,
        Declarations = Declarations,
        Done = Done,
        Accepted = Accepted,
        Drafts = Drafts,
        NeedsAcknowledgement = NeedsAcknowledgement,
        Refused = Refused,
        MoreFindings = Findings > BulkLoadReport.MostFindings,
    };
}
