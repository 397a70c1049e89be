using System.Globalization;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>A moment with its offset, as RFC 3339 writes it. A text without offset is refused: it names no moment.</summary>
public sealed class DateTimeType() : StringScalar<DateTimeOffset>(
    "DateTime",
    "A moment with its offset from UTC, such as 2026-11-23T09:30:00-05:00 (RFC 3339).",
    "https://scalars.graphql.org/chillicream/date-time.html",
    TryParse,
    Format)
{
    static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK",
    ];

    static bool TryParse(string text, out DateTimeOffset value)
    {
        var upper = text.ToUpperInvariant();
        value = default;
        var offset = upper.Length > 10 && (upper.EndsWith('Z') || upper.AsSpan(10).ContainsAny('+', '-'));
        return offset && DateTimeOffset.TryParseExact(upper, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out value);
    }

    static string Format(DateTimeOffset value) => value.Offset == TimeSpan.Zero
        ? value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture)
        : value.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", CultureInfo.InvariantCulture);
}
