using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases.BackOffice;

public sealed class ListPossibleDuplicatesTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Pairs_are_listed_the_last_first_by_rule_and_days_to_those_who_may_find_documents()
    {
        using var filing = await Filing.OpenAsync(app);
        var (first, declaration) = await filing.AcceptedAsync();
        var answer = await filing.SubmitAsync(declaration, acknowledgements: [Verifies("DEC-DUP-001"), Verifies("DEC-REF-002")]);
        var second = answer.Text("submitDeclaration.declaration.proofOfReport") ?? throw new InvalidOperationException(answer.Body);
        await app.SendAsync(Actor.System("test"), new NotePossibleDuplicates());
        await app.Database.ExecuteAsync("update declarations.possible_duplicates set at = at - interval '3 days' where rule_id = 'DEC-REF-002'");
        var today = OttawaTime.Today(app.Clock);

        foreach (var persona in new[] { "tccu-1", "supervisor-1", "auditor" })
        {
            var all = await ListAsync(persona, null, null, null);
            Assert.Equal(["DEC-DUP-001", "DEC-REF-002"], all.Items.Select(i => i.Value.RuleId));
            Assert.Equal((second, first, true), (all.Items[0].Value.ProofOfReport.Value, all.Items[0].Value.Other.Value, all.Items[0].Value.Told));
        }

        Assert.Equal(["DEC-REF-002"], (await ListAsync("auditor", "DEC-REF-002", null, null)).Items.Select(i => i.Value.RuleId));
        Assert.Empty((await ListAsync("auditor", "DEC-CVY-005", null, null)).Items);
        Assert.Equal(["DEC-DUP-001"], (await ListAsync("auditor", null, today.AddDays(-1), null)).Items.Select(i => i.Value.RuleId));
        Assert.Equal(["DEC-REF-002"], (await ListAsync("auditor", null, today.AddDays(-4), today.AddDays(-2))).Items.Select(i => i.Value.RuleId));

        var actor = await app.Data.ActorAsync("auditor");
        var page = await app.SendAsync(actor, new ListPossibleDuplicates(null, null, null, new PageRequest(1)));
        Assert.True(page.HasNext);
        var next = await app.SendAsync(actor, new ListPossibleDuplicates(null, null, null, new PageRequest(1, page.Items[0].Key)));
        Assert.Equal(("DEC-REF-002", false), (Assert.Single(next.Items).Value.RuleId, next.HasNext));
    }

    [Fact]
    public async Task A_rule_that_compares_nothing_days_in_the_wrong_order_and_others_are_refused()
    {
        var (auditor, day) = (await app.Data.ActorAsync("auditor"), new DateOnly(2026, 11, 3));

        Assert.Equal(["declarations.rule_unknown ruleId"], await app.CodesAsync(auditor, new ListPossibleDuplicates("DEC-EXP-001", null, null, new PageRequest(10))));
        Assert.Equal(["declarations.days_backward to"], await app.CodesAsync(auditor, new ListPossibleDuplicates(null, day, day.AddDays(-1), new PageRequest(10))));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync(await app.Data.ActorAsync("officer-1"), new ListPossibleDuplicates(null, null, null, new PageRequest(10))));
        Assert.Equal(["access.not_allowed"], await app.CodesAsync((await app.Data.AccountOpenedAsync()).Owner.Actor, new ListPossibleDuplicates(null, null, null, new PageRequest(10))));
    }

    private async Task<Page<PossibleDuplicateRow>> ListAsync(string persona, string? rule, DateOnly? from, DateOnly? to) =>
        await app.SendAsync(await app.Data.ActorAsync(persona), new ListPossibleDuplicates(rule, from, to, new PageRequest(10)));

    private static object Verifies(string rule) => new { ruleId = rule, reason = "Checked with the warehouse." };
}
