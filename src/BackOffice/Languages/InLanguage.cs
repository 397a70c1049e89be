using System.Globalization;
using Cers.Kernel;
using Microsoft.AspNetCore.Http;

namespace Cers.BackOffice.Languages;

/// <summary>What a page says, in the language of its request; every view has it as <c>L</c>.</summary>
public sealed class InLanguage(IHttpContextAccessor http)
{
    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private static readonly string[] FrenchMonths =
        ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];

    public Language Language => http.HttpContext is { } context ? PageLanguage.Of(context) : Language.En;

    public string Code => PageLanguage.Code(Language);

    public string this[LocalizedText text] => text.In(Language);

    public string this[LocalizedText text, params object[] values] => string.Format(CultureInfo.InvariantCulture, text.In(Language), values);

    /// <summary>A day in words: November 3, 2026; 3 novembre 2026.</summary>
    public string Day(DateOnly day) => Language == Language.Fr
        ? $"{(day.Day == 1 ? "1er" : Number(day.Day))} {FrenchMonths[day.Month - 1]} {Number(day.Year)}"
        : $"{EnglishMonths[day.Month - 1]} {Number(day.Day)}, {Number(day.Year)}";

    /// <summary>A day in figures, the same in both languages: 2026-11-03.</summary>
    public static string DayInFigures(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An instant in Ottawa time with its zone: 2026-11-03 13:45 EST; 2026-11-03 13 h 45 HNE.</summary>
    public string Instant(DateTimeOffset instant)
    {
        var ottawa = OttawaTime.From(instant);
        var summer = OttawaTime.Zone.IsDaylightSavingTime(ottawa);
        var day = ottawa.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var time = ottawa.ToString(Language == Language.Fr ? "HH'\u00a0h\u00a0'mm" : "HH:mm", CultureInfo.InvariantCulture);
        var zone = (Language, summer) switch
        {
            (Language.Fr, true) => "HAE",
            (Language.Fr, false) => "HNE",
            (_, true) => "EDT",
            _ => "EST",
        };
        // No line breaks inside the time.
        return $"{day} {time}\u00a0{zone}";
    }

    /// <summary>A whole figure with its thousands apart.</summary>
    public string Whole(decimal figure) => figure.ToString("#,##0", CultureInfo.InvariantCulture).Replace(",", Language == Language.Fr ? "\u00a0" : ",", StringComparison.Ordinal);

    /// <summary>A figure with its thousands apart and at least two decimals: 187,500.00; 187 500,00.</summary>
    public string Figure(decimal figure)
    {
        var english = figure.ToString("#,##0.00##########", CultureInfo.InvariantCulture);
        return Language == Language.Fr ? english.Replace(',', '\u00a0').Replace('.', ',') : english;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
