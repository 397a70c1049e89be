using Cers.Declarations.UseCases;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>What may happen between the chunks of a bulk load. The application works on none by itself.</summary>
public sealed class HeldLoadTests(HeldLoads app) : IClassFixture<HeldLoads>
{
    [Fact]
    public async Task A_load_whose_sender_left_the_account_ends_and_says_so()
    {
        using var owner = await BulkSending.OpenAsync(app);
        var colleague = await app.Data.ColleagueAsync(owner.Account, AccountRole.User);
        using var sending = await BulkSending.OfAsync(app, owner.Account, colleague);
        var id = await sending.LoadAsync(sending.File(4));
        var load = await app.BeginAsync(id);
        await app.SubmitAsync(load, 1, 2);
        await app.SendAsync(owner.Account.Owner.Actor, new RemoveAccountUser(owner.Account.Id, colleague.Urn, TestData.RequestId()));

        Assert.False((await app.SubmitAsync(load, 3, 4)).Value.GoesOn);

        var told = await owner.EndAsync(id);
        Assert.Equal("CANCELLED 2 of 4: 2 accepted, 0 drafts, 0 to acknowledge, 0 refused", told.Told);
        Assert.Contains("may no longer submit", told.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(2, await DeclarationsAsync(owner));
    }

    [Fact]
    public async Task A_load_of_an_account_that_is_suspended_ends_and_says_so()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(2));
        var load = await app.BeginAsync(id);
        await app.Database.ExecuteAsync("update identity.accounts set state = 'Suspended' where account_id = $1", sending.Account.Id.Value);

        Assert.False((await app.SubmitAsync(load, 1, 2)).Value.GoesOn);

        var told = await sending.EndAsync(id);
        Assert.Equal("CANCELLED 0 of 2: 0 accepted, 0 drafts, 0 to acknowledge, 0 refused", told.Told);
        Assert.Contains("suspended", told.Load["endedBecause"]!["en"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_load_goes_on_when_its_sender_signs_out()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(2));
        var load = await app.BeginAsync(id);
        await app.Database.ExecuteAsync("update identity.sessions set ended_at = now() where person_id = $1", sending.Account.Owner.Actor.Person!.Value.Value);

        Assert.False((await app.SubmitAsync(load, 1, 2)).Value.GoesOn);
        Assert.Equal(2, await DeclarationsAsync(sending));
    }

    [Fact]
    public async Task A_chunk_that_comes_again_does_nothing_twice()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(6));
        var load = await app.BeginAsync(id);
        Assert.Equal(new BulkProgress(true, 4), (await app.SubmitAsync(load, 1, 4)).Value);

        Assert.Equal(new BulkProgress(true, 4), (await app.SubmitAsync(load, 1, 4)).Value);
        Assert.Equal(new BulkProgress(false, 6), (await app.SubmitAsync(load, 3, 6)).Value);

        Assert.Equal(6, await DeclarationsAsync(sending));
        Assert.Equal("DONE 6 of 6: 6 accepted, 0 drafts, 0 to acknowledge, 0 refused", (await sending.EndAsync(id)).Told);
    }

    [Fact]
    public async Task Whoever_lost_the_load_to_another_host_is_refused()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(4));
        var first = await app.BeginAsync(id);
        await app.SubmitAsync(first, 1, 2);

        var second = await app.ClaimAsync(id);
        Assert.Equal((first.Fence + 1, 2), (second.Fence, second.Done));
        var refused = await app.SubmitAsync(first, 3, 4);
        Assert.Equal("declarations.bulk_taken_over", refused.Errors[0].Code);
        Assert.Equal(2, await DeclarationsAsync(sending));

        Assert.False((await app.SubmitAsync(second, 3, 4)).Value.GoesOn);
        Assert.Equal(4, await DeclarationsAsync(sending));
    }

    [Fact]
    public async Task Of_many_who_claim_at_once_one_gets_the_load_and_nobody_while_its_lease_lasts()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = Guid.Parse(await sending.LoadAsync(sending.File(1)));

        var claims = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => app.Queue.ClaimAsync(1000, TestContext.Current.CancellationToken)));
        var claimed = Assert.Single(claims.SelectMany(c => c), l => l.Id == id);
        Assert.DoesNotContain(await app.Queue.ClaimAsync(1000, TestContext.Current.CancellationToken), l => l.Id == id);

        // Released, it is anybody's at once.
        await app.Queue.ReleaseAsync(claimed, TestContext.Current.CancellationToken);
        Assert.Contains(await app.Queue.ClaimAsync(1000, TestContext.Current.CancellationToken), l => l.Id == id && l.Fence == claimed.Fence + 1);
    }

    [Fact]
    public async Task A_declaration_that_crashes_again_and_again_is_refused_alone()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var id = await sending.LoadAsync(sending.File(3));
        var load = await app.BeginAsync(id);
        await app.SubmitAsync(load, 1, 1);
        await app.SubmitAsync(load, 2, 2, givesUp: true);
        await app.SubmitAsync(load, 3, 3);

        var told = await sending.EndAsync(id);
        Assert.Equal(["D-1 ACCEPTED", "D-2 REFUSED", "D-3 ACCEPTED"], told.Each);
        Assert.Equal(["declarations.bulk_crashed"], told.Findings.Select(f => f["ruleId"]!.GetValue<string>()));
    }

    private Task<long> DeclarationsAsync(BulkSending sending) =>
        app.Database.ScalarAsync<long>("select count(*) from declarations.declarations where account_id = $1", sending.Account.Id.Value);
}
