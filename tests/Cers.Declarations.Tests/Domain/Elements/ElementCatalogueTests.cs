using System.Reflection;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Elements;
using Cers.Declarations.Domain.Rules;
using Xunit;

namespace Cers.Declarations.Tests.Domain.Elements;

public sealed class ElementCatalogueTests(ITestOutputHelper output)
{
    // Elements of the table that have no place yet. This list only shrinks.
    private static readonly string[] WithoutPlace = [];

    // Kept with the request, the version or the status history, not in the header; the header tells the outage by its number.
    private static readonly string[] Elsewhere =
    [
        "control.clientRequestId", "control.acknowledgements[]", "control.reasonForAmendment", "control.reasonForVoid", "control.changeExplanation", "control.outageId",
    ];

    public static TheoryData<int, string> Cases => [.. ElementCases.All.Select((c, i) => (i, c.Json))];

    [Theory, MemberData(nameof(Cases))]
    public void Good_values_are_accepted_and_others_are_not(int number, string json)
    {
        var one = ElementCases.All[number];
        Assert.All(one.Valid, value => Assert.True(!one.ErrorsWith(value).Any(), $"{json} does not take {value}: {string.Join(", ", one.ErrorsWith(value))}"));
        Assert.All(one.Invalid, value => Assert.True(one.ErrorsWith(value).Any(), $"{json} takes {value ?? "nothing"}"));
    }

    [Fact]
    public void Every_element_that_a_client_enters_has_its_cases()
    {
        var leaves = Element.Entered.Where(e => e.Type != "object").Select(e => e.Json).ToList();
        output.WriteLine($"{ElementCatalogue.All.Count} elements, {leaves.Count} with values that a client enters, {ElementCases.All.Sum(c => c.Valid.Count + c.Invalid.Count)} cases");
        Assert.Empty(leaves.Except(ElementCases.All.Select(c => c.Json)));
    }

    [Fact]
    public void Every_element_has_a_place_or_is_named_as_one_that_has_none()
    {
        Assert.Equal(111, ElementCatalogue.All.Count);
        Assert.Equal(WithoutPlace, ElementCatalogue.All.Select(e => e.Json).Where(json => !HasPlace(json)));
    }

    [Fact]
    public void Elements_and_rules_name_each_other()
    {
        var rules = RuleCatalogue.All.ToDictionary(r => r.Id);
        var elements = ElementCatalogue.All.Select(e => e.Json).ToHashSet();
        Assert.All(ElementCatalogue.All, e => Assert.DoesNotContain(e.Rules, id => !rules.ContainsKey(id)));
        Assert.All(rules.Values, r => Assert.DoesNotContain(r.Elements, place => place != "*" && !elements.Contains(place) && !elements.Contains(place + "[]")));
    }

    private static bool HasPlace(string json) =>
        Elsewhere.Contains(json)
        || InDocument(json)
        || ((json.StartsWith("control.", StringComparison.Ordinal) || json == "proofOfReport") && InHeader(json.Split('.')[^1]));

    private static bool InHeader(string name) => typeof(Declaration).GetProperty(char.ToUpperInvariant(name[0]) + name[1..]) is not null;

    private static bool InDocument(string json)
    {
        var type = typeof(DeclarationContent);
        foreach (var part in json.Split('.'))
        {
            var name = part.Replace("[]", "", StringComparison.Ordinal);
            if (type.GetProperty(char.ToUpperInvariant(name[0]) + name[1..], BindingFlags.Public | BindingFlags.Instance) is not { } property)
            {
                return false;
            }

            type = part.EndsWith("[]", StringComparison.Ordinal) ? property.PropertyType.GetGenericArguments()[0] : property.PropertyType;
        }

        return true;
    }
}
