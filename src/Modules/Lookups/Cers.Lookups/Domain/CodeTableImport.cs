using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.Lookups.Domain;

/// <summary>A file that was compared with a code table; one supervisor proposes it, another confirms it.</summary>
internal sealed class CodeTableImport
{
    /// <summary>How far ahead a table is decided on at most.</summary>
    public const int MostYears = 10;

    public required Guid Id { get; init; }

    public int Version { get; private set; }

    public required CodeTable Table { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public CodeTableImportState State { get; private set; }

    public required string FileName { get; init; }

    public required PersonId PreviewedBy { get; init; }

    public required string PreviewedByName { get; init; }

    public required DateTimeOffset PreviewedAt { get; init; }

    public string? Why { get; private set; }

    public PersonId? ProposedBy { get; private set; }

    public string? ProposedByName { get; private set; }

    public DateTimeOffset? ProposedAt { get; private set; }

    public PersonId? DecidedBy { get; private set; }

    public string? DecidedByName { get; private set; }

    public DateTimeOffset? DecidedAt { get; private set; }

    public string? Note { get; private set; }

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Ended { get; private set; }

    public int Unchanged { get; private set; }

    public int Refused { get; private set; }

    public bool MayBeProposed => State == CodeTableImportState.Previewed && Refused == 0 && Added + Changed + Ended > 0;

    /// <summary>How many codes it adds, changes and ends, for the audit trail.</summary>
    public string Counts => string.Create(
        System.Globalization.CultureInfo.InvariantCulture,
        $"effective {EffectiveOn:yyyy-MM-dd}: {Added} added, {Changed} changed, {Ended} ended, {Unchanged} unchanged, {Refused} refused");

    public static Error? RefusalOf(DateOnly effectiveOn, DateOnly today) =>
        effectiveOn <= today ? CodeTableErrors.NotAhead() : effectiveOn > today.AddYears(MostYears) ? CodeTableErrors.TooFarAhead(MostYears) : null;

    public void Count(IReadOnlyCollection<CodeTableImportLine> lines, int unchanged)
    {
        int Of(CodeEffect effect) => lines.Count(l => l.Effect == effect);
        (Added, Changed, Ended, Unchanged, Refused) = (Of(CodeEffect.Added), Of(CodeEffect.Changed), Of(CodeEffect.Ended), unchanged, Of(CodeEffect.Refused));
    }

    public Result<Done> Propose(string why, Actor by, DateTimeOffset now)
    {
        if (State != CodeTableImportState.Previewed)
        {
            return CodeTableErrors.Decided();
        }

        if (Refused > 0)
        {
            return CodeTableErrors.LinesRefused();
        }

        if (!MayBeProposed)
        {
            return CodeTableErrors.NothingChanges();
        }

        if (EffectiveOn <= OttawaTime.DateOf(now))
        {
            return CodeTableErrors.DayHasCome();
        }

        (State, Why, ProposedBy, ProposedByName, ProposedAt) = (CodeTableImportState.Proposed, why.Trim(), by.Person, NameOf(by), now);
        Version++;
        return default(Done);
    }

    public Result<Done> Confirm(Actor by, DateTimeOffset now)
    {
        if (State != CodeTableImportState.Proposed)
        {
            return CodeTableErrors.Decided();
        }

        if (EffectiveOn <= OttawaTime.DateOf(now))
        {
            return CodeTableErrors.DayHasCome();
        }

        return Decide(CodeTableImportState.Confirmed, by, null, now);
    }

    public Result<Done> End(ProposalEnd end, Actor by, string? note, DateTimeOffset now) =>
        State != CodeTableImportState.Proposed
            ? CodeTableErrors.Decided()
            : Decide(
                end switch
                {
                    ProposalEnd.Returned => CodeTableImportState.Returned,
                    ProposalEnd.Withdrawn => CodeTableImportState.Withdrawn,
                    _ => CodeTableImportState.Expired,
                },
                by,
                note,
                now);

    public static string NameOf(Actor actor) => actor.Name ?? actor.Urn?.Value ?? "?";

    private Result<Done> Decide(CodeTableImportState state, Actor by, string? note, DateTimeOffset now)
    {
        (State, DecidedAt, Note) = (state, now, note);
        if (by.Person is { } person)
        {
            (DecidedBy, DecidedByName) = (person, NameOf(by));
        }

        Version++;
        return default(Done);
    }
}

/// <summary>What a line of such a file changes, or a column of it that is at fault.</summary>
internal sealed class CodeTableImportLine
{
    public required Guid ImportId { get; init; }

    public required int Ordinal { get; init; }

    public int? Line { get; init; }

    public required CodeEffect Effect { get; init; }

    public string? Code { get; init; }

    public string? NameEn { get; init; }

    public string? NameFr { get; init; }

    public DateOnly? ValidFrom { get; init; }

    public DateOnly? ValidTo { get; init; }

    public IReadOnlyDictionary<string, string> Attributes { get; init; } = new Dictionary<string, string>();

    /// <summary>The state of the code that ends.</summary>
    public long? FormerId { get; init; }

    /// <summary>The column at fault.</summary>
    public string? Column { get; init; }

    /// <summary>What is wrong, by a word of <see cref="CodeFileFaults"/>.</summary>
    public string? Fault { get; init; }
}
