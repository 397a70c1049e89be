using System.Reflection;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Xunit;

namespace Cers.Declarations.Tests.Domain;

public sealed class NormalizationTests
{
    [Fact]
    public void Text_is_trimmed_and_runs_of_blanks_become_one() =>
        Assert.Equal("Am Kai 5", Clean(new() { Consignee = new() { Name = "  Am \t Kai\u00A0 5 \n" } }).Consignee!.Name);

    [Fact]
    public void Text_is_composed() => Assert.Equal("é", Clean(new() { Consignee = new() { Name = "e\u0301" } }).Consignee!.Name);

    [Fact]
    public void Empty_text_and_empty_lists_are_absent()
    {
        var clean = Clean(new() { References = [" ", ""], Containers = [], Consignee = new() { Name = " " } });
        Assert.Null(clean.References);
        Assert.Null(clean.Containers);
        Assert.Null(clean.Consignee!.Name);
    }

    [Fact]
    public void Codes_are_upper_cased() => Assert.Equal("CA", Clean(new() { Exporter = new() { Address = new() { Country = " ca" } } }).Exporter!.Address!.Country);

    [Fact]
    public void A_lone_surrogate_stays_for_its_rule_to_report() =>
        Assert.Equal("a\uD800", Clean(new() { Consignee = new() { Name = "a\uD800" } }).Consignee!.Name);

    [Fact]
    public void What_is_no_character_stays_for_its_rule_to_report() =>
        Assert.Equal("a\uFFFE\u00E9", Clean(new() { Consignee = new() { Name = "a\uFFFE\u00E9" } }).Consignee!.Name);

    [Fact]
    public void Computed_elements_are_computed()
    {
        var complete = Normalization.Complete(
            new() { Totals = new() { Currency = "EUR" }, Lines = [new() { FobValue = 10.25m, Quantity = 4, GrossWeight = 2, GrossWeightUnit = "TNE" }, new() { FobValue = 1 }] }, _ => 1000, c => c == "EUR" ? 1.6001m : null);
        Assert.Equal((11.25m, 18.00m, 2000m), (complete.Totals!.TotalFobValue, complete.Totals.TotalFobValueCad, complete.Totals.TotalGrossWeightKg));
        Assert.Equal([(1, 2.5625m), (2, null)], complete.Lines!.Select(l => (l.LineNumber!.Value, l.UnitPrice)));
    }

    [Fact]
    public void Every_text_of_the_document_is_an_element_of_the_table()
    {
        var known = Element.Entered.Select(e => e.Json).ToHashSet();
        Assert.Equal(91, known.Count);
        Assert.Empty(Places(typeof(DeclarationContent), "").Except(known));
    }

    private static IEnumerable<string> Places(Type type, string path)
    {
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.SetMethod is { IsPublic: true }))
        {
            var item = property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(IReadOnlyList<>)
                ? property.PropertyType.GetGenericArguments()[0]
                : null;
            var name = char.ToLowerInvariant(property.Name[0]) + property.Name[1..] + (item is null ? "" : "[]");
            var place = path.Length == 0 ? name : $"{path}.{name}";
            var inner = item ?? property.PropertyType;
            if (inner.Namespace == typeof(DeclarationContent).Namespace && inner.IsClass)
            {
                foreach (var below in Places(inner, place))
                {
                    yield return below;
                }
            }
            else
            {
                yield return place;
            }
        }
    }

    private static DeclarationContent Clean(DeclarationContent content) => Normalization.Clean(content);
}
