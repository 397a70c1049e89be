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

    static string Format(DateTimeOffset value)
    {
        // As 2026-11-23T09:30:00.0000000-05:00, of which zeros of the fraction say nothing.
        Span<char> text = stackalloc char[33];
        value.TryFormat(text, out _, "O", CultureInfo.InvariantCulture);
        return string.Concat(text[..27].TrimEnd('0').TrimEnd('.'), value.Offset == TimeSpan.Zero ? "Z" : text[27..]);
    }
}
