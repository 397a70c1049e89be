using System.Globalization;
using Cers.BackOffice.Languages;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages;

/// <summary>How late in days, hours and minutes: 1 d 2 h 5 min.</summary>
internal static class Lateness
{
    public static readonly LocalizedText OnTime = new("On time", "À temps");

    private static readonly LocalizedText LateBy = new("Late by {0}", "En retard de {0}");
    private static readonly LocalizedText Days = new("{0} d", "{0} j");

    public static string Say(InLanguage language, int minutes) => minutes == 0 ? language[OnTime] : language[LateBy, Duration(language, minutes)];

    private static string Duration(InLanguage language, int minutes)
    {
        var time = TimeSpan.FromMinutes(minutes);
        var parts = new List<string>();
        if (time.Days > 0)
        {
            parts.Add(language[Days, time.Days]);
        }

        if (time.Hours > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h"));
        }

        if (time.Minutes > 0)
        {
            parts.Add(string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"));
        }

        return string.Join('\u00a0', parts.Select(p => p.Replace(' ', '\u00a0')));
    }
}
