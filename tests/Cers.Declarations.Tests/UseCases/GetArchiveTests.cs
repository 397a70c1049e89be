using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetArchiveTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task All_records_of_the_days_are_read_page_by_page_with_their_versions_and_events()
    {
        using var filing = await Filing.OpenAsync(app);
        var (first, declaration) = await filing.AcceptedAsync();
        var (second, _) = await filing.AcceptedAsync(d => d.Set("shipment.transportDocumentNumber", "NLS2"));
        await filing.AmendAsync(first, 1, declaration.Set("consignee.name", "Bremen Fisch GmbH"));
        var (me, today) = (filing.Account.Owner.Actor, OttawaTime.Today(app.Clock));

        var page = await app.SendAsync(me, new GetArchive(filing.Account.Id, today, today, false, new PageRequest(1)));
        var next = await app.SendAsync(me, new GetArchive(filing.Account.Id, today, today, false, new PageRequest(1, page.Items[0].Key)));

        var (one, two) = (Assert.Single(page.Items).Value, Assert.Single(next.Items).Value);
        Assert.Equal((first, true, second, false), (one.Header.ProofOfReport.Value, page.HasNext, two.Header.ProofOfReport.Value, next.HasNext));
        Assert.Equal([1, 2], one.Versions.Select(v => v.Version));
        Assert.Equal((2, 1, 1), (one.History.Count, two.Versions.Count, two.History.Count));
        foreach (var (from, to) in new[] { (today.AddDays(-9), today.AddDays(-1)), (today.AddDays(1), today.AddDays(9)) })
        {
            Assert.Empty((await app.SendAsync(me, new GetArchive(filing.Account.Id, from, to, false, new PageRequest(9)))).Items);
        }

        Assert.Empty((await app.SendAsync(me, new GetArchive(filing.Account.Id, today, today, true, new PageRequest(9)))).Items);
    }

    [Fact]
    public async Task It_is_the_owners_and_proxies_and_nobody_elses()
    {
        var (account, today) = (await app.Data.AccountOpenedAsync(), OttawaTime.Today(app.Clock));
        var message = new GetArchive(account.Id, today, today, false, new PageRequest(9));

        foreach (var (role, may) in new[] { (AccountRole.ProxyOwner, true), (AccountRole.User, false), (AccountRole.Browser, false) })
        {
            var colleague = await app.Data.ColleagueAsync(account, role);
            Assert.Equal(may, (await app.Door.SendAsync(colleague.Actor, message, TestContext.Current.CancellationToken)).IsSuccess);
        }

        foreach (var actor in new[] { (await app.Data.AccountOpenedAsync()).Owner.Actor, await app.Data.ActorAsync("supervisor-1"), Actor.Anonymous })
        {
            Assert.False((await app.Door.SendAsync(actor, message, TestContext.Current.CancellationToken)).IsSuccess);
        }
    }
}
