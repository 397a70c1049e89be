using System.Text.Json;
using System.Text.Json.Nodes;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.Domain;

public sealed class DifferenceTests
{
    [Fact]
    public void The_same_document_has_none() => Assert.Empty(Between(_ => { }));

    [Fact]
    public void A_value_that_is_written_otherwise_has_not_changed() => Assert.Empty(Between(d => d
        .Set("lines[0].fobValue", "187500.0").Set("lines[0].quantity", "12500").Set("shipment.exportDateTime", "2026-11-27T20:00:00-05:00")));

    [Fact]
    public void Each_changed_element_is_told_with_its_path_and_both_values() => Assert.Equal(
        [
            ("declaration.consignee.name", "Hamburg Seafood GmbH", "Bremen Fisch GmbH"),
            ("declaration.relatedParties", "false", "true"),
            ("declaration.shipment.voyageNumber", null, "042E"),
            ("declaration.shipment.exportDateTime", "2026-11-28T01:00:00+00:00", "2026-11-28T02:00:00+00:00"),
            ("declaration.lines[1].fobValue", "18900.00", "18950.00"),
            ("declaration.references[1]", "PO-2232", null),
        ],
        Between(d => d
            .Set("consignee.name", "Bremen Fisch GmbH").Set("relatedParties", true).Set("shipment.voyageNumber", "042E").Set("lines[1].fobValue", "18950.00")
            .Set("shipment.exportDateTime", "2026-11-28T02:00:00Z").Set("references", new JsonArray("PO-2231"))));

    [Fact]
    public void A_line_that_came_or_went_is_told_element_by_element()
    {
        var went = Between(d => d.Set("lines", new JsonArray(d["lines"]![0]!.DeepClone())));
        Assert.Equal(9, went.Count);
        Assert.All(went, c => Assert.True(c.Path.StartsWith("declaration.lines[1].", StringComparison.Ordinal) && c is { Old: not null, New: null }, c.Path));

        var came = Between(d => d.Set("lines[2]", d["lines"]![0]!.DeepClone()));
        Assert.Equal(9, came.Count);
        Assert.All(came, c => Assert.True(c.Path.StartsWith("declaration.lines[2].", StringComparison.Ordinal) && c is { Old: null, New: not null }, c.Path));
    }

    private static List<(string Path, string? Old, string? New)> Between(Action<JsonObject> change)
    {
        var document = ValidDeclaration.At(Judged.Now);
        var earlier = Content(document);
        change(document);
        return [.. Difference.Between(earlier, Content(document)).Select(c => (c.Path, c.Old, c.New))];
    }

    private static DeclarationContent Content(JsonObject document) => document.Deserialize<DeclarationContent>(DocumentJson.Options)!;
}
