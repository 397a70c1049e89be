using System.Globalization;
using Cers.Kernel;

namespace Cers.BackOffice.Languages;

/// <summary>A day and time as staff write it in forms, in Ottawa time: 2026-11-03 13:45.</summary>
internal static class OttawaMoment
{
    private const string Form = "yyyy-MM-dd HH:mm";

    public static string Write(DateTimeOffset instant) => OttawaTime.From(instant).ToString(Form, CultureInfo.InvariantCulture);

    /// <summary>False for what is no day and time, and for the hour that a clock leaves out in spring.</summary>
    public static bool TryRead(string? text, out DateTimeOffset instant)
    {
        var good = DateTime.TryParseExact(text?.Trim().Replace('T', ' '), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
            && local.Year is >= 2000 and < 2200 && !OttawaTime.Zone.IsInvalidTime(local);
        instant = good ? new DateTimeOffset(local, OttawaTime.Zone.GetUtcOffset(local)).ToUniversalTime() : default;
        return good;
    }
}
