using Cers.Declarations.UseCases;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ForgetBulkReportsTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Reports_and_file_go_90_days_after_the_end_and_what_was_accepted_stays()
    {
        await using var beside = await app.BesideAsync<CersApp>();
        using var sending = await BulkSending.OpenAsync(app);
        var old = await sending.LoadAsync(sending.File(2));
        var young = await sending.LoadAsync(sending.File(1));
        await sending.EndAsync(old);
        await sending.EndAsync(young);
        await app.Database.ExecuteAsync("update declarations.bulk_loads set finished_at = finished_at - interval '91 days' where id = $1::uuid", old);
        await app.Database.ExecuteAsync("update declarations.bulk_loads set finished_at = finished_at - interval '89 days' where id = $1::uuid", young);

        await Task.WhenAll(app.RunJobAsync(nameof(ForgetBulkReports)), beside.RunJobAsync(nameof(ForgetBulkReports)));

        Assert.Null(await sending.AskAsync(old, "id"));
        Assert.NotNull(await sending.AskAsync(young, "id"));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from platform.files where purpose = 'declarations.bulk_file'"));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from declarations.bulk_results"));
        Assert.Equal(3, await app.Database.ScalarAsync<long>("select count(*) from declarations.declarations"));
    }
}
