using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain;

/// <summary>How long before which event a report must be there. Reporting of Exported Goods Regulations, s. 3(1) and (2).</summary>
/// <param name="FromLoading">Counted back from loading; otherwise from export.</param>
internal readonly record struct TimeLimit(bool FromLoading, int MinutesBefore)
{
    /// <summary>Whether it counts back from loading: air, mail, rail and marine do, special categories never.</summary>
    public static bool CountsFromLoading(Code mode, bool special) => !special && mode.Attribute("reference_element") == "loadingDateTime";

    /// <summary>The limit of a mode on the day of the event; goods of a special category are reported immediately before export.</summary>
    public static TimeLimit Of(Code mode, bool special, Func<string, DateOnly, int> settings, DateOnly on) =>
        new(CountsFromLoading(mode, special), special ? 0 : settings($"time.{mode.Attribute("regulation_class")}", on));

    /// <summary>The last moment, where the event is known.</summary>
    public DateTimeOffset DueBy(DateTimeOffset moment) =>
        moment.UtcTicks > TimeSpan.FromMinutes(MinutesBefore).Ticks ? moment.AddMinutes(-MinutesBefore).ToUniversalTime() : DateTimeOffset.MinValue;
}
