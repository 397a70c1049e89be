using Cers.Lookups.Data;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.Lookups.Tests.Data;

public sealed class CodeTablesSeedTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task A_table_that_a_later_version_brings_is_filled_and_what_staff_changed_stays()
    {
        var ct = TestContext.Current.CancellationToken;
        await app.Database.ExecuteAsync("delete from lookups.code_versions where table_name = 'ReasonsForVoid'");
        await app.Database.ExecuteAsync("update lookups.code_versions set name_en = 'Slip of the pen' where table_name = 'ReasonsForAmendment' and code = '01'");
        await app.Database.ExecuteAsync("delete from lookups.code_versions where table_name = 'ReasonsForAmendment' and code = '15'");
        var seed = new CodeTablesSeed(app.Services.GetRequiredService<NpgsqlDataSource>());

        await seed.SeedAsync(ct);
        await seed.SeedAsync(ct);

        Assert.Equal(6L, await app.Database.ScalarAsync<long>("select count(*) from lookups.code_versions where table_name = 'ReasonsForVoid'"));
        Assert.Equal(15L, await app.Database.ScalarAsync<long>("select count(*) from lookups.code_versions where table_name = 'ReasonsForAmendment'"));
        Assert.Equal("Slip of the pen", await app.Database.ScalarAsync<string>("select name_en from lookups.code_versions where table_name = 'ReasonsForAmendment' and code = '01'"));
    }
}
