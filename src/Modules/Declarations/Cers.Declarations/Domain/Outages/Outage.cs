using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;

namespace Cers.Declarations.Domain.Outages;

/// <summary>An entry of the register of outages.</summary>
internal sealed class Outage
{
    public Guid Id { get; private init; }

    /// <summary>OUT-YYYY-NNNN.</summary>
    public string Number { get; private init; } = string.Empty;

    public OutageKind Kind { get; private set; }

    /// <summary>Names of <see cref="OutageSystem"/>.</summary>
    public string[] Systems { get; private set; } = [];

    public string TextEn { get; private set; } = string.Empty;

    public string TextFr { get; private set; } = string.Empty;

    public DateTimeOffset StartsAt { get; private set; }

    public DateTimeOffset? EndsAt { get; private set; }

    /// <summary>It never was.</summary>
    public bool Withdrawn { get; private set; }

    public int Version { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    public OutageContent Content => new(Kind, [.. Systems.Select(Enum.Parse<OutageSystem>)], new LocalizedText(TextEn, TextFr), StartsAt, EndsAt);

    public OutagePeriod Period => new(Number, StartsAt, EndsAt);

    public static Result<(Outage Outage, OutageEvent Event)> Register(string number, OutageContent content, Actor by, DateTimeOffset now)
    {
        var outage = new Outage { Id = Guid.CreateVersion7(), Number = number };
        return outage.Say(content, now) is { } refusal ? refusal : (outage, outage.Note(OutageEventKind.Entered, by, null, now));
    }

    public Result<OutageEvent> End(DateTimeOffset endsAt, Actor by, DateTimeOffset now)
    {
        if (Withdrawn || EndsAt is not null)
        {
            return OutageErrors.NotGoingOn();
        }

        if (endsAt > now)
        {
            return OutageErrors.EndsAhead();
        }

        if (endsAt <= StartsAt)
        {
            return OutageErrors.EndsBeforeStart();
        }

        EndsAt = endsAt.ToUniversalTime();
        return Note(OutageEventKind.Ended, by, null, now);
    }

    public Result<OutageEvent> Correct(OutageContent content, bool withdrawn, string reason, Actor by, DateTimeOffset now)
    {
        if (Say(content, now) is { } refusal)
        {
            return refusal;
        }

        Withdrawn = withdrawn;
        return Note(withdrawn ? OutageEventKind.Withdrawn : OutageEventKind.Corrected, by, reason.Trim(), now);
    }

    public OutageStage StageAt(DateTimeOffset now) =>
        Withdrawn ? OutageStage.Withdrawn : EndsAt <= now ? OutageStage.Ended : StartsAt <= now ? OutageStage.GoingOn : OutageStage.Planned;

    public OutageRow ToRow(DateTimeOffset now) => new(Id, Number, Version, Content, StageAt(now));

    private InvalidInput? Say(OutageContent content, DateTimeOffset now)
    {
        if (content.StartsAt > now.AddYears(1) || content.StartsAt < now.AddYears(-6) || (content.Kind == OutageKind.Unscheduled && content.StartsAt > now))
        {
            return OutageErrors.StartsTooFar();
        }

        if (content.EndsAt <= content.StartsAt)
        {
            return OutageErrors.EndsBeforeStart();
        }

        if (content.EndsAt > now.AddYears(1))
        {
            return OutageErrors.EndsTooFar();
        }

        (Kind, Systems) = (content.Kind, [.. content.Systems.Distinct().Order().Select(s => s.ToString())]);
        (TextEn, TextFr) = (content.Text.En.Trim(), content.Text.Fr.Trim());
        (StartsAt, EndsAt) = (content.StartsAt.ToUniversalTime(), content.EndsAt?.ToUniversalTime());
        return null;
    }

    private OutageEvent Note(OutageEventKind kind, Actor by, string? reason, DateTimeOffset now)
    {
        (Version, ChangedAt) = (Version + 1, now);
        return new OutageEvent
        {
            Id = Guid.CreateVersion7(),
            OutageId = Id,
            Kind = kind,
            At = now,
            ByPerson = by.Person,
            ByName = ProposedChange.NameOf(by),
            StartsAt = StartsAt,
            EndsAt = EndsAt,
            Reason = reason,
        };
    }
}

/// <summary>What happened to an entry of the register. Never changed.</summary>
internal sealed class OutageEvent
{
    public Guid Id { get; init; }

    public Guid OutageId { get; init; }

    public OutageEventKind Kind { get; init; }

    public DateTimeOffset At { get; init; }

    public PersonId? ByPerson { get; init; }

    public required string ByName { get; init; }

    /// <summary>What the entry said from then on.</summary>
    public DateTimeOffset StartsAt { get; init; }

    public DateTimeOffset? EndsAt { get; init; }

    public string? Reason { get; init; }

    public OutageEventRow ToRow() => new(Kind, At, ByName, StartsAt, EndsAt, Reason);
}
