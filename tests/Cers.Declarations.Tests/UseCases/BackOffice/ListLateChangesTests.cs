using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ListLateChangesTests(CersApp app) : IClassFixture<CersApp>
{
    private static readonly WhyLooked Why = new(LookPurpose.Compliance, "campaign 2026-14");

    [Fact]
    public async Task What_was_changed_after_the_window_is_listed_the_last_first_and_nothing_else()
    {
        using var filing = await Filing.OpenAsync(app);
        const string Explanation = "Found in the audit of November.";
        var (amended, declaration) = await filing.AcceptedAsync();
        var (voided, _) = await filing.AcceptedAsync();
        var (inTime, other) = await filing.AcceptedAsync();
        await filing.AgeAsync(amended, 91);
        await filing.AgeAsync(voided, 120);
        Assert.Empty((await filing.AmendAsync(amended, 1, declaration.Set("lines[1].fobValue", "18950.00"), explanation: Explanation)).ErrorsOf("amendDeclaration"));
        Assert.Empty((await filing.VoidAsync(voided, 1, "51", Explanation)).ErrorsOf("voidDeclaration"));
        Assert.Empty((await filing.AmendAsync(inTime, 1, other.Set("lines[1].fobValue", "18950.00"))).ErrorsOf("amendDeclaration"));
        var (supervisor, today) = (await app.Data.ActorAsync("supervisor-1"), OttawaTime.Today(app.Clock));

        var all = await app.SendAsync(supervisor, new ListLateChanges(Why, null, null, new PageRequest(10)));
        Assert.Equal([voided, amended], all.Items.Select(i => i.Value.ProofOfReport.Value));
        var last = all.Items[0].Value;
        Assert.Equal((DeclarationStatus.Voided, 1, "51", Explanation, "Harbour"), (last.To, last.Version, last.Because, last.Explanation, last.ExporterName[..7]));

        var page = await app.SendAsync(supervisor, new ListLateChanges(Why, today.AddDays(-1), today, new PageRequest(1)));
        Assert.Equal((voided, true), (Assert.Single(page.Items).Value.ProofOfReport.Value, page.HasNext));
        var next = await app.SendAsync(supervisor, new ListLateChanges(Why, today.AddDays(-1), today, new PageRequest(1, page.Items[0].Key)));
        Assert.Equal((amended, false), (Assert.Single(next.Items).Value.ProofOfReport.Value, next.HasNext));
        Assert.Empty((await app.SendAsync(supervisor, new ListLateChanges(Why, null, today.AddDays(-2), new PageRequest(10)))).Items);
        Assert.Empty((await app.SendAsync(supervisor, new ListLateChanges(Why, today.AddDays(1), null, new PageRequest(10)))).Items);
        Assert.Contains(
            "ListLateChanges|Compliance: campaign 2026-14",
            await app.Database.RowsAsync("select message, reason from platform.audit_entries where actor = $1", supervisor.Key));
    }

    [Fact]
    public async Task It_wants_a_reason_and_days_in_their_order_and_is_the_supervisors()
    {
        var (supervisor, day) = (await app.Data.ActorAsync("supervisor-1"), new DateOnly(2026, 11, 3));

        Assert.Equal(["declarations.why reason"], await CodesAsync(supervisor, new ListLateChanges(new WhyLooked((LookPurpose)(-1), null), null, null, new PageRequest(10))));
        Assert.Equal(["declarations.days_backward to"], await CodesAsync(supervisor, new ListLateChanges(Why, day, day.AddDays(-1), new PageRequest(10))));
        foreach (var other in new[] { "tccu-1", "auditor", "officer-1" })
        {
            Assert.Equal(["access.not_allowed"], await CodesAsync(await app.Data.ActorAsync(other), new ListLateChanges(Why, null, null, new PageRequest(10))));
        }
    }

    private async Task<IReadOnlyList<string>> CodesAsync(Actor actor, ListLateChanges message) =>
        [.. (await app.Door.SendAsync(actor, message, TestContext.Current.CancellationToken)).Errors.Select(e => e.Path is null ? e.Code : $"{e.Code} {e.Path}")];
}
