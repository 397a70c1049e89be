using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Values as they are written in files, both ways. A reading that fails names the rule that it breaks.</summary>
internal static partial class BulkText
{
    private const int MatchTimeout = 1000;

    // More digits than any figure of a declaration has; what is longer fits no decimal.
    private const int MostDigits = 27;

    private static readonly string[] IsoTimes = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF"];

    /// <summary>Digits with at most one point and so many decimals: no sign, no grouping, no exponent.</summary>
    public static decimal? Number(string text, int decimals)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        return text.Length <= MostDigits && Figure().IsMatch(text) && (point < 0 || text.Length - point - 1 <= decimals)
            ? decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)
            : null;
    }

    /// <summary>A day: YYYYMMDD, and where a format is not bound to positions 2027-03-31 too.</summary>
    public static DateOnly? Day(string text, bool iso) =>
        DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        || (iso && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day)) ? day : null;

    /// <summary>
    /// A time: YYYYMMDDHHMM with its offset beside it, Ottawa's where none is given; where a format is not bound to positions ISO 8601 too, which may carry seconds
    /// and its own offset. A time that Ottawa's clocks leave out is none; of one that they show twice, the second counts.
    /// </summary>
    public static DateTimeOffset? Time(string text, TimeSpan? offset, bool iso)
    {
        if (DateTime.TryParseExact(text, "yyyyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local))
        {
            return At(local, offset);
        }

        if (!iso || IsoOffset().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var zone = match.Groups["zone"].Value;
        TimeSpan? own = zone.Length == 0 ? offset : zone == "Z" ? TimeSpan.Zero : Offset(zone.Replace(":", "", StringComparison.Ordinal));
        return (zone.Length > 0 && (own is null || (offset is not null && offset != own))) || !DateTime.TryParseExact(match.Groups["local"].Value, IsoTimes, CultureInfo.InvariantCulture, DateTimeStyles.None, out local)
            ? null
            : At(local, own);
    }

    /// <summary>+HHMM or -HHMM, at most fourteen hours.</summary>
    public static TimeSpan? Offset(string text)
    {
        if (text.Length != 5 || text[0] is not ('+' or '-')
            || !int.TryParse(text.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
            || !int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
            || minutes > 59 || (hours * 60) + minutes > 14 * 60)
        {
            return null;
        }

        var offset = new TimeSpan(hours, minutes, 0);
        return text[0] == '-' ? -offset : offset;
    }

    public static bool? YesNo(string text) => text switch { "Y" => true, "N" => false, _ => null };

    /// <summary>The member of an enumeration whose name begins with the letter: no two of one begin alike.</summary>
    public static object? Member(Type enumeration, string text) =>
        text.Length == 1 && Enum.GetNames(enumeration).FirstOrDefault(n => n[0] == text[0]) is { } name ? Enum.Parse(enumeration, name) : null;

    /// <summary>True when a text has only characters that an element accepts: blanks of any kind become one, other control characters have no place, nor what lies above U+FFFF.</summary>
    public static bool IsAccepted(string text) =>
        !text.AsSpan().ContainsAnyExceptInRange(' ', '~')
        || !text.Any(c => (char.IsControl(c) && c is not ('\t' or '\r' or '\n')) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF');

    /// <summary>Normal form C; what has none stays as it is and is refused by its characters.</summary>
    public static string Normal(string text) => text.In(NormalizationForm.FormC);

    /// <summary>A time as ISO 8601 with all that it has.</summary>
    public static string Iso(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);

    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Digits(DateTimeOffset time) => time.ToString("yyyyMMddHHmm", CultureInfo.InvariantCulture);

    public static string Digits(TimeSpan offset) => (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString("hhmm", CultureInfo.InvariantCulture);

    public static string Digits(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Figure(decimal number, int decimals) => number.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static DateTimeOffset? At(DateTime local, TimeSpan? offset)
    {
        if (offset is null && OttawaTime.Zone.IsInvalidTime(local))
        {
            return null;
        }

        // For an hour that comes twice the zone answers with standard time.
        var from = offset ?? OttawaTime.Zone.GetUtcOffset(local);
        var utc = local.Ticks - from.Ticks;
        return utc < DateTime.MinValue.Ticks || utc > DateTime.MaxValue.Ticks ? null : new DateTimeOffset(local, from);
    }

    [GeneratedRegex(@"^[0-9]+(\.[0-9]+)?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex Figure();

    [GeneratedRegex(@"^(?<local>[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+)(?<zone>Z|[+-][0-9]{2}:[0-9]{2})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout)]
    private static partial Regex IsoOffset();
}
