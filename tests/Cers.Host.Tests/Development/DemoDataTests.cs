using Cers.Host.Development;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.Host.Tests.Development;

/// <summary>What a host that starts on an empty database shows to whoever tries it, as far as README and the sign-in page promise it.</summary>
public sealed class DemoDataTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task An_empty_database_gets_all_of_it_and_one_with_an_account_nothing()
    {
        await app.Services.GetRequiredService<DemoData>().SeedAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Grand River Timber Ltd.", "Northern Maple Exports Inc.", "Pacific Crossing Customs Services Inc."], await app.Database.RowsAsync("select legal_name from identity.accounts order by 1"));
        Assert.Equal(["Browser", "Owner", "ProxyOwner", "User"], await RolesAsync());
        Assert.Equal(
            ["Arctic Char Fisheries Co-operative|Submitted|False", "Bleuets du Lac inc.|InReview|False", "Kootenay Water Tech|PendingSecondReview|True"],
            await app.Database.RowsAsync(
                """
                select a.legal_name, a.state, exists (select from platform.proposals p where p.subject like '%' || a.number || '%')
                from registration.applications a where a.authorization_id is null order by 1
                """));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.activation_ids"));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from identity.portal_messages"));

        await app.Services.GetRequiredService<DemoData>().SeedAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, await app.Database.ScalarAsync<long>("select count(*) from identity.accounts"));
    }

    private Task<IReadOnlyList<string>> RolesAsync() => app.Database.RowsAsync(
        """
        select m.role from identity.memberships m join identity.accounts a using (account_id)
        where a.legal_name = 'Northern Maple Exports Inc.' and m.ended_at is null order by 1
        """);
}
