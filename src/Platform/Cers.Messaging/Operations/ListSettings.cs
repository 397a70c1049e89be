using Cers.Kernel;

namespace Cers.Messaging.Operations;

/// <summary>The figures that the agency may change by dates, in the order of the catalogue, with what is in force today.</summary>
[Permission(OperationsPermissions.ChangeSettings)]
public sealed record ListSettings : IQuery<IReadOnlyList<SettingRow>>;

/// <summary>What a figure may be.</summary>
/// <param name="Decimals">How many digits may follow the point.</param>
public sealed record SettingRange(decimal Min, decimal Max, int Decimals);

/// <summary>A value and the Ottawa day from which it is in force, until the next one is.</summary>
/// <param name="Source">Where it comes from: a regulation, or the reason of who changed it.</param>
public sealed record SettingValue(string Value, DateOnly From, string Source);

/// <param name="InForce">Null while the first value is still to come.</param>
/// <param name="Coming">The next one that is confirmed.</param>
/// <param name="Waits">A change waits for a second supervisor.</param>
public sealed record SettingRow(string Key, LocalizedText Name, LocalizedText Unit, SettingRange Range, SettingValue? InForce, SettingValue? Coming, bool Waits);
