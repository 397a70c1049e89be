using Cers.Declarations.UseCases;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class ForgetNewsTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly Actor System = Actor.System("test");

    [Fact]
    public async Task News_of_a_day_are_kept_and_older_ones_go_some_at_a_time()
    {
        using var filing = await Filing.OpenAsync(app);
        await app.SendAsync(System, new ForgetNews());
        await filing.AcceptedAsync();
        await app.Database.ExecuteAsync(
            $"insert into declarations.news (at, account_id, received_on, declaration_id, version, status) select now() - interval '25 hours', $1, '2026-01-01', $1, v, 'Original' from generate_series(1, {ForgetNewsHandler.AtATime + 1}) v",
            filing.Account.Id.Value);

        var first = await app.SendAsync(System, new ForgetNews());
        var second = await app.SendAsync(System, new ForgetNews());

        Assert.Equal((ForgetNewsHandler.AtATime, true, 1, false), (first.Rows, first.MayBeMore, second.Rows, second.MayBeMore));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from declarations.news"));
    }
}
