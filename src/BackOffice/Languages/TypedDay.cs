using System.Globalization;

namespace Cers.BackOffice.Languages;

/// <summary>A day as people type it into a page: 2026-11-24.</summary>
internal static class TypedDay
{
    private const string Form = "yyyy-MM-dd";

    /// <summary>The day; null where nothing was typed, or something that is no day.</summary>
    public static DateOnly? Of(string? text) =>
        DateOnly.TryParseExact(text?.Trim(), Form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>As <see cref="Of"/>, for what somebody looks for: a year that no record has is a slip.</summary>
    public static DateOnly? OfSearch(string? text) => Of(text) is { Year: > 2000 and < 2200 } day ? day : null;
}
