using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging.Files;
using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases.BackOffice;

/// <summary>What is taken and what is not. Nothing is confirmed here.</summary>
public sealed class PreviewCodeTableImportTests(CersApp app)
{
    private readonly TableDesk desk = new(app);

    [Fact]
    public async Task Each_wrong_column_is_told_with_its_line_and_nothing_of_the_file_is_taken()
    {
        var on = desk.Today.AddDays(30);
        var id = await desk.PreviewAsync(
            CodeTable.HsChapters,
            on,
            $"""
            chapter,name_en,name_fr,default_unit,valid_from,valid_to,anything
            01,Animals,Animaux,NMB,,,x
            1,Animals,Animaux,NMB
            01,Twice,Deux fois,NMB
            02,,Viandes,KGM
            03,Fish,Poissons,K G
            04,Dairy,Laiterie,XXX
            05,Other,Autres,,
            06,Trees,Arbres,NMB,{TableDesk.In(on.AddDays(-3))},
            07,Vegetables,Légumes,KGM,,{TableDesk.In(on.AddDays(-2))}
            08,Fruit,Fruits,KGM,tomorrow,
            77,Reserved,Réservé,KGM,{TableDesk.In(on.AddDays(5))},{TableDesk.In(on.AddDays(4))}
            """);

        var import = await desk.ImportAsync(id, effect: CodeEffect.Refused);
        Assert.Equal(
            [
                "3 chapter", "4 chapter", "5 name_en", "6 default_unit", "7 default_unit", "8 default_unit", "9 valid_from", "10 valid_to", "11 valid_from", "12 valid_to",
            ],
            import.Lines.Items.Select(l => $"{l.Value.Line} {l.Value.Column}"));
        Assert.All(import.Lines.Items, l => Assert.NotEqual(l.Value.Problem!.En, l.Value.Problem.Fr));
        Assert.False(import.MayPropose);
        Assert.Equal(["lookups.import_has_refused_lines"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(CodeTable.HsChapters, id, "All the same.")));
    }

    [Fact]
    public async Task A_rate_is_of_a_known_currency_greater_than_nothing_and_of_no_later_day_than_that_of_effect()
    {
        var on = desk.Today.AddDays(30);
        var id = await desk.PreviewAsync(
            CodeTable.ExchangeRates,
            on,
            $"""
            code,cad_per_unit,rate_date
            USD,1.4105,{TableDesk.In(on)}
            EUR,1.6,{TableDesk.In(on.AddDays(1))}
            GBP,0.000,{TableDesk.In(on)}
            JPY,,{TableDesk.In(on)}
            CHF,1.7,2026-02-30
            SEK,1.7,
            ZZZ,1.7,{TableDesk.In(on)}
            PLN,"0,39",{TableDesk.In(on)}
            """);

        var import = await desk.ImportAsync(id);
        Assert.Equal(
            ["3 rate_date", "4 cad_per_unit", "5 cad_per_unit", "6 rate_date", "7 rate_date", "8 code", "9 cad_per_unit"],
            import.Lines.Items.Where(l => l.Value.Effect == CodeEffect.Refused).Select(l => $"{l.Value.Line} {l.Value.Column}"));
        var dollar = import.Lines.Items[0].Value;
        Assert.Equal((CodeEffect.Changed, "US Dollar", "1.4105"), (dollar.Effect, dollar.Now!.NameEn, dollar.Now.Columns["cad_per_unit"]));
    }

    [Theory]
    [InlineData("name_en,name_fr\nA,B\n", "lookups.import_column_missing file")]
    [InlineData("code,name_en\nAB,Alberta\n", "lookups.import_column_missing file")]
    [InlineData("code,name_en,name_fr\n", "lookups.import_not_csv file")]
    [InlineData("no comma at all", "lookups.import_not_csv file")]
    public async Task What_is_no_file_of_the_table_is_refused_as_a_whole(string content, string code) =>
        Assert.Equal([code], await desk.CodesAsync(desk.First, new PreviewCodeTableImport(await desk.UploadAsync(content), CodeTable.Provinces, desk.Today.AddDays(1))));

    [Fact]
    public async Task A_day_that_is_not_ahead_is_refused()
    {
        var file = await desk.UploadAsync("code,name_en,name_fr\nAB,Alberta,Alberta\n");

        Assert.Equal(["lookups.import_not_ahead effectiveOn"], await desk.CodesAsync(desk.First, new PreviewCodeTableImport(file, CodeTable.Provinces, desk.Today)));
        Assert.Equal(["lookups.import_too_far_ahead effectiveOn"], await desk.CodesAsync(desk.First, new PreviewCodeTableImport(file, CodeTable.Provinces, desk.Today.AddYears(11))));
        Assert.Equal(["lookups.table_unknown table"], await desk.CodesAsync(desk.First, new PreviewCodeTableImport(file, (CodeTable)99, desk.Today.AddDays(1))));
    }

    [Fact]
    public async Task Only_who_keeps_the_tables_uploads_and_only_an_own_file_is_previewed()
    {
        var officer = TableDesk.Staff("Somebody", StaffRole.RegistrationOfficer);
        var file = await desk.UploadAsync("code,name_en,name_fr\nAB,Alberta,Alberta\n");

        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(officer, new PreviewCodeTableImport(file, CodeTable.Provinces, desk.Today.AddDays(1))));
        Assert.NotEmpty(await desk.CodesAsync(officer, new IssueUploadTicket(PreviewCodeTableImport.Purpose, null)));
        Assert.Equal(["files.unknown file"], await desk.CodesAsync(desk.Second, new PreviewCodeTableImport(file, CodeTable.Provinces, desk.Today.AddDays(1))));
    }
}
