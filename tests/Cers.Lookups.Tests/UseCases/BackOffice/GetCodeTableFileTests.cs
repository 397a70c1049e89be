using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases.BackOffice;

public sealed class GetCodeTableFileTests(CersApp app)
{
    private readonly TableDesk desk = new(app);

    public static TheoryData<CodeTable> Tables => [.. Enum.GetValues<CodeTable>()];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task The_file_of_a_table_changes_nothing_when_it_is_imported(CodeTable table)
    {
        var import = (await desk.ImportAsync(await desk.PreviewAsync(table, desk.Today.AddDays(1), await desk.FileAsync(table, line => line)))).Import;

        Assert.Equal((0, 0, 0, 0), (import.Added, import.Changed, import.Ended, import.Refused));
        Assert.True(import.Unchanged > 5, $"{table} has {import.Unchanged} codes");
        Assert.Equal(["lookups.import_changes_nothing"], await desk.CodesAsync(desk.First, new ApplyCodeTableImport(table, import.Id, "Nothing at all.")));
    }

    [Fact]
    public async Task Who_does_not_keep_the_tables_is_refused() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(TableDesk.Staff("Somebody", StaffRole.Auditor), new GetCodeTableFile(CodeTable.Offices)));
}
