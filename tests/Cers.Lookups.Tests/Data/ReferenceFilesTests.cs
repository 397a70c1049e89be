using Cers.Lookups.Contracts;
using Cers.Lookups.Data;
using Xunit;

namespace Cers.Lookups.Tests.Data;

public sealed class ReferenceFilesTests
{
    private static readonly CodeTables Tables = CodeTablesSnapshot.Build([.. ReferenceFiles.Codes()]);
    private static readonly DateOnly Day = new(2026, 11, 24);

    [Theory]
    [InlineData(CodeTable.Offices, 74)]
    [InlineData(CodeTable.Currencies, 157)]
    [InlineData(CodeTable.UnitsOfMeasure, 64)]
    [InlineData(CodeTable.Provinces, 13)]
    [InlineData(CodeTable.UsStates, 56)]
    [InlineData(CodeTable.ReasonsForExport, 15)]
    [InlineData(CodeTable.ModesOfTransport, 7)]
    [InlineData(CodeTable.ContainerTypes, 18)]
    [InlineData(CodeTable.Countries, 250)]
    [InlineData(CodeTable.WeightUnits, 12)]
    [InlineData(CodeTable.ReasonsForAmendment, 16)]
    [InlineData(CodeTable.ReasonsForVoid, 6)]
    [InlineData(CodeTable.HsChapters, 96)]
    [InlineData(CodeTable.HsExportCodes, 5612)]
    [InlineData(CodeTable.ExchangeRates, 20)]
    public void A_table_holds_all_its_codes(CodeTable table, int rows) => Assert.Equal(rows, Tables.All(table).Count);

    [Fact]
    public void Each_code_has_both_languages() =>
        Assert.DoesNotContain(Enum.GetValues<CodeTable>().SelectMany(Tables.All), c => c.Name.En.Length == 0 || c.Name.Fr.Length == 0);

    [Fact]
    public void Each_heading_of_six_digits_has_an_export_code() => Assert.Equal(5612, Tables.HsCount);

    [Fact]
    public void An_export_code_with_texts_of_its_own_keeps_them()
    {
        var lobster = Tables.FindHs("03061200")!;
        Assert.False(lobster.ChapterTitleOnly);
        Assert.False(lobster.UnitOfChapter);
        Assert.Equal("KGM", lobster.Unit);
    }

    [Fact]
    public void Another_has_unit_and_french_text_of_its_chapter()
    {
        var asses = Tables.FindHs("01013000")!;
        Assert.Equal(("Animaux vivants", true, "NMB", true), (asses.Description.Fr, asses.ChapterTitleOnly, asses.Unit, asses.UnitOfChapter));
    }

    [Fact]
    public void A_vehicle_needs_its_identification_number() => Assert.Equal("VIN", Tables.FindHs("87033200")!.ConveyanceId);

    [Fact]
    public void A_closed_code_is_known_and_not_in_force()
    {
        Assert.NotNull(Tables.Find(CodeTable.Currencies, "ANG"));
        Assert.NotNull(Tables.Find(CodeTable.Currencies, "ANG", new DateOnly(2025, 6, 30)));
        Assert.Null(Tables.Find(CodeTable.Currencies, "ANG", Day));
    }

    [Fact]
    public void An_unknown_code_is_not_found()
    {
        Assert.Null(Tables.Find(CodeTable.Countries, "ZZ", Day));
        Assert.Null(Tables.Find(CodeTable.Countries, null, Day));
        Assert.Null(Tables.FindHs("99999999"));
    }
}
