using Cers.Messaging.FourEyes;

namespace Cers.Messaging.Operations;

/// <summary>A figure with all its values, the newest first, and what was proposed about it.</summary>
[Permission(OperationsPermissions.ChangeSettings)]
public sealed record GetSetting(string Key) : IQuery<SettingDetails>;

public sealed record SettingDetails(SettingRow Setting, IReadOnlyList<SettingValue> Values, IReadOnlyList<DatedChangeRow> Changes, WaitingChange? Waiting);

/// <summary>What was proposed about a figure or a day, and what became of it.</summary>
/// <param name="Value">Of a figure; null for a day.</param>
/// <param name="Name">Of a day that is proclaimed; null for a figure and for a day that is taken back.</param>
public sealed record DatedChangeRow(
    string Subject,
    string? Value,
    Kernel.LocalizedText? Name,
    DateOnly EffectiveOn,
    string Reason,
    ChangeState State,
    string ProposedByName,
    DateTimeOffset ProposedAt,
    string? DecidedByName,
    DateTimeOffset? DecidedAt,
    string? Note);
