using System.Globalization;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>A calendar day without time and zone.</summary>
public sealed class LocalDateType() : StringScalar<DateOnly>(
    "LocalDate",
    "A calendar day without time and zone, such as 2026-11-23 (ISO 8601).",
    "https://scalars.graphql.org/chillicream/local-date.html",
    (string text, out DateOnly value) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out value),
    value => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
