using System.Globalization;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Data;
using Cers.Testing;
using Cers.Testing.Data;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>Reports on their way through a history of three and out of the archive, while the clock goes on for six years.</summary>
public sealed class HistoryOverYearsTests(OtherFigures app) : IClassFixture<OtherFigures>
{
    [Fact]
    public async Task Reports_leave_the_history_come_back_when_changed_leave_it_again_and_are_destroyed()
    {
        var account = await app.Data.AccountOpenedAsync();
        string[] r;
        string? draft;
        using (var filing = await Filing.OfAsync(app, account))
        {
            var (first, declaration) = await filing.AcceptedAsync();
            r = [first, await NextAsync(filing), await NextAsync(filing), await NextAsync(filing), await NextAsync(filing)];
            await HistoryAsync(filing, r[4], r[3], r[2]);

            Assert.Empty((await filing.AmendAsync(r[0], 1, declaration.Set("relatedParties", true))).ErrorsOf("amendDeclaration"));
            await HistoryAsync(filing, r[4], r[3], r[0]);
            Assert.Empty((await filing.VoidAsync(r[1], 1)).ErrorsOf("voidDeclaration"));
            await HistoryAsync(filing, r[4], r[1], r[0]);
            draft = (await filing.StartAmendmentAsync(r[4], 1)).Text("startAmendment.draft.id");
            r = [.. r, await NextAsync(filing)];

            // All three places are kept ones: the newest has none.
            await HistoryAsync(filing, r[4], r[1], r[0]);
        }

        // What was kept for days ends with the night after them.
        app.Clock.Advance(TimeSpan.FromDays(31));
        await ManyReports.PurgeAsync(app);
        using (var filing = await Filing.OfAsync(app, account))
        {
            r = [.. r, await NextAsync(filing), await NextAsync(filing)];
            await HistoryAsync(filing, r[7], r[6], r[4]);
            Assert.Empty((await filing.DeleteAsync(draft, 1)).ErrorsOf("deleteDraft"));
            r = [.. r, await NextAsync(filing)];
            await HistoryAsync(filing, r[8], r[7], r[6]);
        }

        // Years after it has left.
        app.Clock.AdvanceTo(OttawaTime.Today(app.Clock).AddYears(5).AddDays(300), new TimeOnly(12, 0));
        using (var filing = await Filing.OfAsync(app, account))
        {
            Assert.Empty((await filing.VoidAsync(r[3], 1, explanation: "Found when the books were audited.")).ErrorsOf("voidDeclaration"));
            await HistoryAsync(filing, r[8], r[7], r[3]);
        }

        app.Clock.AdvanceTo(OttawaTime.Today(app.Clock).AddDays(100), new TimeOnly(12, 0));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        using (var filing = await Filing.OfAsync(app, account))
        {
            await HistoryAsync(filing);
            Assert.Empty(await ManyReports.InArchiveAsync(app, account));
            Assert.Equal(9, await app.Database.ScalarAsync<long>("select count(*) from declarations.declaration_stubs where proof_of_report = any ($1)", (object)r));
            r = [await NextAsync(filing)];
            await HistoryAsync(filing, r[0]);
        }
    }

    [Fact]
    public async Task A_report_that_came_back_stays_while_another_amendment_of_it_is_in_work()
    {
        var account = await app.Data.AccountOpenedAsync();
        string[] r;
        string? draft;
        using (var filing = await Filing.OfAsync(app, account))
        {
            var (first, declaration) = await filing.AcceptedAsync();
            r = [first, await NextAsync(filing), await NextAsync(filing), await NextAsync(filing)];
            await HistoryAsync(filing, r[3], r[2], r[1]);
            draft = (await filing.StartAmendmentAsync(r[0], 1)).Text("startAmendment.draft.id");
            await HistoryAsync(filing, r[3], r[2], r[1]);
            Assert.Empty((await filing.AmendAsync(r[0], 1, declaration.Set("relatedParties", true))).ErrorsOf("amendDeclaration"));
            await HistoryAsync(filing, r[3], r[2], r[0]);
        }

        app.Clock.Advance(TimeSpan.FromDays(31));
        await ManyReports.PurgeAsync(app);
        using (var filing = await Filing.OfAsync(app, account))
        {
            r = [.. r, await NextAsync(filing)];
            await HistoryAsync(filing, r[4], r[3], r[0]);
            Assert.Empty((await filing.DeleteAsync(draft, 1)).ErrorsOf("deleteDraft"));
            r = [.. r, await NextAsync(filing)];
            await HistoryAsync(filing, r[5], r[4], r[3]);
        }
    }

    [Fact]
    public async Task Of_those_accepted_at_the_same_moment_the_last_numbers_stay()
    {
        using var sending = await BulkSending.OpenAsync(app);
        var ended = await sending.EndAsync(await sending.LoadAsync(sending.File(12)));
        Assert.Equal("DONE 12 of 12: 12 accepted, 0 drafts, 0 to acknowledge, 0 refused", ended.Told);
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(distinct accepted_at) from declarations.declarations where account_id = $1", sending.Account.Id.Value));
        using var filing = await Filing.OfAsync(app, sending.Account);

        await HistoryAsync(filing, [.. (await ManyReports.InArchiveAsync(app, sending.Account)).Take(3)]);
    }

    [Fact]
    public async Task A_history_that_was_full_is_told_of_again_when_it_is_full_again_and_not_while_it_is_empty()
    {
        var account = await app.Data.AccountOpenedAsync();
        Assert.Equal(0, await ToldAfterAsync(2));
        Assert.Equal(1, await ToldAfterAsync(1));
        app.Clock.Advance(TimeSpan.FromDays(2500));
        await app.RunJobAsync(nameof(DestroyExpiredRecords));
        Assert.Empty(await ManyReports.InArchiveAsync(app, account));
        Assert.Equal(1, await ToldAfterAsync(1));
        Assert.Equal(2, await ToldAfterAsync(2));

        async Task<long> ToldAfterAsync(int more)
        {
            for (var i = 0; i < more; i++)
            {
                await app.Data.DeclarationSubmittedAsync(account);
            }

            await ManyReports.PurgeAsync(app);
            await app.WaitForScalarAsync(0L, "select count(*) from platform.outbox where state = 'waiting'");
            return await app.Database.ScalarAsync<long>("select count(*) from platform.outbox where template = 'declarations.history_filled' and recipient = $1", account.Owner.Email);
        }
    }

    [Fact]
    public async Task What_is_too_late_to_amend_is_voided_as_long_as_the_period_for_that_goes_on()
    {
        var account = await app.Data.AccountOpenedAsync();
        var colleague = await app.Data.ColleagueAsync(account, AccountRole.User);
        using var filing = await Filing.OfAsync(app, account);
        var (number, declaration) = await filing.AcceptedAsync();
        app.Clock.Advance(TimeSpan.FromDays(100));
        using var later = await Filing.OfAsync(app, account);
        using var user = await later.AsAsync(colleague);

        Assert.StartsWith("declarations.window_over", Assert.Single((await user.AmendAsync(number, 1, declaration.Set("relatedParties", true))).ErrorsOf("amendDeclaration")));
        Assert.Empty((await user.VoidAsync(number, 1)).ErrorsOf("voidDeclaration"));
    }

    private static async Task<string> NextAsync(Filing filing) => (await filing.AcceptedAsync()).Number;

    /// <summary>The history shows these, the newest first, before the night and after it.</summary>
    private async Task HistoryAsync(Filing filing, params string[] numbers)
    {
        Assert.Equal(numbers, await ShownAsync());
        await ManyReports.PurgeAsync(app);
        Assert.Equal(numbers, await ShownAsync());
        Assert.Equal(numbers, await ManyReports.InHistoryAsync(app, filing.Account));

        async Task<IEnumerable<string?>> ShownAsync() =>
            (await filing.AskAsync("declarations { nodes { proofOfReport } }"))["viewer.businessAccount.declarations.nodes"].EnumerateArray()
                .Select(n => n.GetProperty("proofOfReport").GetString());
    }
}

/// <summary>An application whose supervisors made the history one of three reports, and the period for voiding longer than the one for amending.</summary>
public sealed class OtherFigures : CersApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        var tomorrow = OttawaTime.Today(Clock).AddDays(1);
        await SetAsync("history.maxReports", 3, tomorrow);
        await SetAsync("declaration.voidWindowDays", 120, tomorrow);
        Clock.AdvanceTo(tomorrow, new TimeOnly(12, 0));
    }

    private async Task SetAsync(string figure, int value, DateOnly from)
    {
        var (first, second) = (await Data.ActorAsync("supervisor-1"), await Data.ActorAsync("supervisor-2"));
        await SendAsync(first, new ChangeSetting(figure, value.ToString(CultureInfo.InvariantCulture), from, "The tests want it so."));
        await SendAsync(second, new ConfirmProposal((await SendAsync(second, new GetSetting(figure))).Waiting!.Proposal));
        var figures = Services.GetRequiredService<DatedSettings>();
        while (figures.Int(figure, from) != value)
        {
            await Task.Delay(10);
        }
    }
}
