using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using Cers.Declarations.Domain.Document;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Elements;

/// <summary>
/// Common rules for values: text is trimmed, inner runs of blanks become one, Unicode NFC; codes are upper-cased; empty text equals absent.
/// Also fills what has a default, and the computed totals.
/// </summary>
internal static partial class Normalization
{
    public const string CanadianDollar = "CAD";

    // Greater than any value that passes its checks: what lies beyond is reported, not added up.
    private const decimal Unreasonable = 1_000_000_000_000_000m;

    private static readonly HashSet<string> Codes =
    [
        .. Element.Entered.Where(e => e.Table is not null).Select(e => e.Json),
        "exporter.businessNumber", "exporter.authorizationId", "containers[].number",
    ];

    // Typed with blanks or points between groups of digits.
    private static readonly HashSet<string> Compact = ["exporter.businessNumber", "exporter.authorizationId", "lines[].hsCode"];

    private static readonly HashSet<string> UpperCased =
        ["exporter.address.subdivision", "exporter.address.postalCode", "consignee.address.postalCode", "consignee.address.subdivision"];

    // Behind the places that it asks for.
    private static readonly Func<object, object> Cleaner = CleanerOf(typeof(DeclarationContent), "");

    /// <summary>The document with clean values, as it is stored.</summary>
    public static DeclarationContent Clean(DeclarationContent content) => (DeclarationContent)Cleaner(content);

    /// <summary>The clean document with defaults and computed elements, as it is judged and submitted.</summary>
    public static DeclarationContent Complete(DeclarationContent content, Func<string, decimal?> kilograms, Func<string, decimal?> cadPerUnit)
    {
        var lines = content.Lines?.Select((line, i) => line with
        {
            LineNumber = line.LineNumber ?? i + 1,
            Restricted = line.Restricted ?? false,
            UnitPrice = line is { FobValue: { } value, Quantity: > 0 and { } quantity } && Reasonable(value) && quantity >= 0.001m
                ? Math.Round(value / quantity, 4)
                : null,
        }).ToList();
        var total = lines?.Sum(l => l.FobValue is { } value && Reasonable(value) ? value : 0);
        return content with
        {
            Lines = lines,
            Shipment = content.Shipment is null ? null : content.Shipment with { TimeCategory = content.Shipment.TimeCategory ?? TimeCategory.None },
            ReasonForExport = (content.ReasonForExport ?? new()) with { Code = content.ReasonForExport?.Code ?? "01" },
            Control = (content.Control ?? new()) with { SubmissionType = content.Control?.SubmissionType ?? SubmissionType.Regular },
            Totals = (content.Totals ?? new()) with
            {
                TotalFobValue = total,
                TotalFobValueCad = InCad(total, content.Totals?.Currency, cadPerUnit),
                TotalGrossWeightKg = lines?.Sum(l => Kilograms(l.GrossWeight, l.GrossWeightUnit, kilograms) ?? 0),
            },
        };
    }

    /// <summary>A weight in kilograms; null when the unit is no weight or the figure is beyond reason.</summary>
    public static decimal? Kilograms(decimal? weight, string? unit, Func<string, decimal?> kilograms) =>
        weight is { } figure && Reasonable(figure) && unit is not null && kilograms(unit) is { } factor ? Math.Round(figure * factor, 6) : null;

    /// <summary>An amount in Canadian dollars; null when no rate is known or the figure is beyond reason.</summary>
    public static decimal? InCad(decimal? amount, string? currency, Func<string, decimal?> cadPerUnit) =>
        currency == CanadianDollar ? amount
        : amount is { } figure && Reasonable(figure) && currency is not null && cadPerUnit(currency) is { } rate ? Math.Round(figure * rate, 2)
        : null;

    private static bool Reasonable(decimal figure) => Math.Abs(figure) < Unreasonable;

    /// <summary>How a record at a place of the document is copied with clean values.</summary>
    private static Func<object, object> CleanerOf(Type type, string path)
    {
        var record = DocumentRecord.Of(type);
        var values = record.Properties.Select(p => (Property: p, Clean: CleanerOfValue(p.Type, path.Length == 0 ? p.Name : $"{path}.{p.Name}"))).ToArray();
        return dirty =>
        {
            var copy = record.New();
            foreach (var (property, clean) in values)
            {
                if (property.Get(dirty) is { } value && clean(value) is { } kept)
                {
                    property.Set(copy, kept);
                }
            }

            return copy;
        };
    }

    // As deep as the document's records: three.
    private static Func<object, object?> CleanerOfValue(Type type, string place)
    {
        if (type == typeof(string))
        {
            var text = TextCleanerOf(place);
            return value => text((string)value);
        }

        if (type == typeof(IReadOnlyList<string>))
        {
            var text = TextCleanerOf(place + "[]");
            return value => ((IReadOnlyList<string>)value).Select(text).OfType<string>().ToList() is { Count: > 0 } kept ? kept : null;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            var item = type.GetGenericArguments()[0];
            return typeof(Normalization).GetMethod(nameof(ListCleaner), BindingFlags.NonPublic | BindingFlags.Static)!.MakeGenericMethod(item)
                .CreateDelegate<Func<Func<object, object>, Func<object, object?>>>()(CleanerOf(item, place + "[]"));
        }

        if (type.IsClass && type.Namespace == typeof(DeclarationContent).Namespace)
        {
            return CleanerOf(type, place);
        }

        return value => value;
    }

    private static Func<object, object?> ListCleaner<T>(Func<object, object> clean)
        where T : class => value => value is IReadOnlyList<T> { Count: > 0 } items ? items.Select(item => (T)clean(item)).ToList() : null;

    private static Func<string, string?> TextCleanerOf(string place)
    {
        var (compact, upper) = (Compact.Contains(place), Codes.Contains(place) || UpperCased.Contains(place));
        return text =>
        {
            // What has no normal form the check of characters reports.
            var clean = IsClean(text) ? text : Blanks().Replace(text, " ").Trim(' ').In(NormalizationForm.FormC);
            if (compact)
            {
                clean = clean.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
            }

            if (upper)
            {
                clean = clean.ToUpperInvariant();
            }

            return clean.Length == 0 ? null : clean;
        };
    }

    /// <summary>Most texts are: ASCII, with single blanks between words.</summary>
    private static bool IsClean(string text) =>
        text.Length > 0 && text[0] != ' ' && text[^1] != ' ' && !text.AsSpan().ContainsAnyExceptInRange(' ', '~') && !text.Contains("  ", StringComparison.Ordinal);

    // Every blank of Unicode, but no control character other than tab and line ends: those are reported.
    [GeneratedRegex(@"[\p{Zs}\t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
