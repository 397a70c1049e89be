using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.FourEyes;

namespace Cers.ModuleKit.Settings;

/// <summary>What was proposed about a figure or a day, kept with its outcome.</summary>
public sealed class DatedChange : ProposedChange
{
    /// <summary>The figure or the day: a kind and a key.</summary>
    public required string Subject { get; init; }

    /// <summary>The figure's value; null for a day.</summary>
    public string? Value { get; init; }

    public string? NameEn { get; init; }

    public string? NameFr { get; init; }

    public required DateOnly EffectiveOn { get; init; }

    public required string Reason { get; init; }

    internal static DatedChange Propose(string subject, string? value, LocalizedText? name, DateOnly on, string why, Actor by, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(),
        Subject = subject,
        Value = value,
        NameEn = name?.En,
        NameFr = name?.Fr,
        EffectiveOn = on,
        Reason = why.Trim(),
        ProposedBy = by.Person!.Value,
        ProposedByName = NameOf(by),
        ProposedAt = now,
    };

    internal DatedChangeRow ToRow() => new(
        Subject,
        Value,
        NameEn is null ? null : new LocalizedText(NameEn, NameFr!),
        EffectiveOn,
        Reason,
        State,
        ProposedByName,
        ProposedAt,
        DecidedByName,
        DecidedAt,
        Note);
}
