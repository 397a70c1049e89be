using System.Globalization;
using Cers.Kernel;

namespace Cers.ModuleKit.Jobs;

/// <summary>When a job runs, in Ottawa time: for Quartz and, in words, for people.</summary>
public sealed record JobSchedule
{
    private JobSchedule(FormattableString cron, LocalizedText words)
    {
        Cron = FormattableString.Invariant(cron);
        Words = words;
    }

    /// <summary>Quartz's expression: seconds, minutes, hours, day of the month, month, day of the week.</summary>
    public string Cron { get; }

    public LocalizedText Words { get; }

    public static JobSchedule EveryDay(int hour, int minute)
    {
        var at = new TimeOnly(hour, minute);
        var time = CultureInfo.InvariantCulture;
        return new JobSchedule($"0 {minute} {hour} * * ?", new($"Every day at {at.ToString("HH:mm", time)}", $"Tous les jours à {at.ToString("H'\u00a0h\u00a0'mm", time)}"));
    }

    public static JobSchedule EveryHour(int minute) =>
        new($"0 {Within(minute, 0, 59)} * * * ?", new($"Every hour, {minute} minutes past", $"Toutes les heures, à la minute {minute}"));

    /// <summary>Every so many minutes of the clock: 1 to 30, a divisor of 60.</summary>
    public static JobSchedule EveryMinutes(int minutes) => 60 % Within(minutes, 1, 30) != 0
        ? throw new ArgumentOutOfRangeException(nameof(minutes), minutes, "An hour has to divide by it.")
        : minutes == 1
            ? new($"0 * * * * ?", new("Every minute", "Toutes les minutes"))
            : new($"0 0/{minutes} * * * ?", new($"Every {minutes} minutes", $"Toutes les {minutes} minutes"));

    private static int Within(int value, int least, int most)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, least);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, most);
        return value;
    }
}
