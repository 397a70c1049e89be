using System.Collections;
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

    /// <summary>The document with clean values, as it is stored.</summary>
    public static DeclarationContent Clean(DeclarationContent content) => (DeclarationContent)Rewrite(content, "");

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

    // As deep as the document's records: three.
    private static object Rewrite(object record, string path)
    {
        var type = record.GetType();
        var copy = Activator.CreateInstance(type)!;
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is not null))
        {
            var place = path.Length == 0 ? Camel(property.Name) : $"{path}.{Camel(property.Name)}";
            property.SetValue(copy, Value(property.GetValue(record), place));
        }

        return copy;
    }

    private static object? Value(object? value, string place) => value switch
    {
        null => null,
        string text => Text(text, place),
        IReadOnlyList<string> texts => texts.Select(t => Text(t, place + "[]")).OfType<string>().ToList() is { Count: > 0 } kept ? kept : null,
        IList list => Items(list, place),
        _ when value.GetType().Namespace == typeof(DeclarationContent).Namespace && value.GetType().IsClass => Rewrite(value, place),
        _ => value,
    };

    private static IList? Items(IList list, string place)
    {
        if (list.Count == 0)
        {
            return null;
        }

        var item = list.GetType().IsArray ? list.GetType().GetElementType()! : list.GetType().GetGenericArguments()[0];
        var copy = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(item))!;
        foreach (var one in list)
        {
            copy.Add(Rewrite(one!, place + "[]"));
        }

        return copy;
    }

    private static string? Text(string text, string place)
    {
        // What has no normal form the check of characters reports.
        var clean = Blanks().Replace(text, " ").Trim(' ').In(NormalizationForm.FormC);
        if (Compact.Contains(place))
        {
            clean = clean.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        }

        if (Codes.Contains(place) || UpperCased.Contains(place))
        {
            clean = clean.ToUpperInvariant();
        }

        return clean.Length == 0 ? null : clean;
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];

    // Every blank of Unicode, but no control character other than tab and line ends: those are reported.
    [GeneratedRegex(@"[\p{Zs}\t\r\n]+", RegexOptions.None, 1000)]
    private static partial Regex Blanks();
}
