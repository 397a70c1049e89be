using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Lookups.Tests.UseCases.BackOffice;

/// <summary>What it tells stands in <see cref="ApplyCodeTableImportTests"/>.</summary>
public sealed class ListCodeTablesTests(CersApp app)
{
    private readonly TableDesk desk = new(app);

    [Fact]
    public async Task Who_does_not_keep_the_tables_is_refused() =>
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(TableDesk.Staff("Somebody", StaffRole.RegistrationOfficer), new ListCodeTables()));
}
