using System.Diagnostics;
using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Testing;
using Xunit;

namespace Cers.Registration.Tests.UseCases.BackOffice;

[Collection(CaseTests.Name)]
public sealed class DecideCaseTests(CasesApp app)
{
    private const string Designation = "query ($number: BusinessNumber!) { viewer { businessAccount(businessNumber: $number) { designation } } }";

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task A_provider_that_becomes_an_exporter_loses_its_one_time_ID_and_gets_the_letter()
    {
        var account = await desk.ProviderAsync();
        var oneTime = (await desk.DesignationAsync(account)).OneTimeAuthorizationId!.Value;
        var number = await desk.DecidedAsync(account);

        var record = await desk.DesignationAsync(account);
        Assert.Equal((BusinessDesignation.Exporter, null), (record.Designation, record.OneTimeAuthorizationId));
        Assert.Equal((DesignationOrigin.Case, number, CaseDesk.Motif), (record.History[^1].Origin, record.History[^1].CaseNumber, record.History[^1].Reason!.Fr));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.one_time_ids where id = $1 and revoked_at is not null", oneTime.Value));
        var letter = await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject == $"Decision in case {number}");
        Assert.Contains(CaseDesk.Reason, letter.Text, StringComparison.Ordinal);
        var details = await desk.CaseAsync(number);
        var decision = Assert.Single(details.Decisions);
        Assert.Equal((CaseDecision.ChangedToExporter, "Tara Trader", null), (decision.Decision, decision.DecidedByName, decision.ProposedByName));
        Assert.All(decision.Letter.Paragraphs, p => Assert.Contains(p, letter.Text.ReplaceLineEndings(), StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_exporter_that_becomes_a_provider_gets_a_one_time_ID_that_nobody_had()
    {
        var account = await desk.ExporterAsync();
        await desk.DecidedAsync(account, CaseDecision.ChangedToCsp);
        var first = (await desk.DesignationAsync(account)).OneTimeAuthorizationId!.Value;
        await desk.DecidedAsync(account);
        await desk.DecidedAsync(account, CaseDecision.ChangedToCsp);

        var record = await desk.DesignationAsync(account);

        Assert.Equal(BusinessDesignation.CustomsServiceProvider, record.Designation);
        Assert.NotEqual(first, record.OneTimeAuthorizationId!.Value);
        Assert.Equal(4, record.History.Count);
    }

    [Fact]
    public async Task Its_associations_end_with_the_designation_in_the_same_transaction()
    {
        var account = await desk.ProviderAsync();
        var client = await desk.ExporterAsync();
        await app.Database.ExecuteAsync(
            """
            insert into registration.associations (id, application_id, state, version, csp_account, csp_business_number, csp_name, client_business_number, client_name, client_email,
                client_language, asked_at, consented_at, active_since)
            select gen_random_uuid(), id, 'Active', 1, $1, $2, 'Pacific', $3, 'Harbour', $4, 'En', now(), now(), now()
            from registration.applications where authorization_id = $5
            """,
            account.Id.Value, account.BusinessNumber.Value, client.BusinessNumber.Value, client.Owner.Email, client.AuthorizationId.Value);
        var number = await desk.UnderReviewAsync(account);
        Assert.Equal(1, (await desk.CaseAsync(number)).EvidenceNow.Associations);

        await app.SendAsync(desk.Officer, new DecideCase(number, await desk.VersionAsync(number), CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif));

        Assert.Equal("Ended", await app.Database.ScalarAsync<string>("select state from registration.associations where csp_account = $1", account.Id.Value));
    }

    [Fact]
    public async Task Every_host_knows_the_new_designation_within_a_second()
    {
        await using var other = await app.BesideAsync<CersApp>();
        var account = await desk.ProviderAsync();
        using var there = await other.ApiAsync(account.Owner.Persona);
        Assert.Equal("CUSTOMS_SERVICE_PROVIDER", await OfAsync(there, account.BusinessNumber));
        var number = await desk.UnderReviewAsync(account);

        await app.SendAsync(desk.Officer, new DecideCase(number, await desk.VersionAsync(number), CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif));

        // The bound is a second; a loaded machine may take longer to ask.
        for (var since = Stopwatch.GetTimestamp(); await OfAsync(there, account.BusinessNumber) != "EXPORTER";)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < TimeSpan.FromSeconds(30), "The other host does not hear of it.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_field_and_nothing_changes()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.UnderReviewAsync(account);
        var version = await desk.VersionAsync(number);
        var decide = new DecideCase(number, version, CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif);

        Assert.Equal(
            ["registration.decision_missing decision", "registration.case_reason_length reasonEn", "registration.case_reason_length reasonFr"],
            await desk.CodesAsync(desk.Officer, decide with { Decision = (CaseDecision)7, ReasonEn = "", ReasonFr = "bref" }));
        Assert.Equal(["registration.case_takes_two decision"], await desk.CodesAsync(desk.Officer, decide with { Decision = CaseDecision.Maintained }));
        Assert.Equal(["registration.case_designation_is_so decision"], await desk.CodesAsync(desk.Officer, decide with { Decision = CaseDecision.ChangedToCsp }));
        Assert.Equal(["registration.case_not_assigned"], await desk.CodesAsync(desk.Colleague, decide));
        Assert.Equal(["registration.case_changed_meanwhile"], await desk.CodesAsync(desk.Officer, decide with { Version = version - 1 }));
        Assert.Equal(BusinessDesignation.CustomsServiceProvider, (await desk.DesignationAsync(account)).Designation);
    }

    [Fact]
    public async Task Of_two_who_decide_at_once_one_wins_and_the_client_gets_one_letter()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.UnderReviewAsync(account);
        var decide = new DecideCase(number, await desk.VersionAsync(number), CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif);

        var codes = await Task.WhenAll(desk.CodesAsync(desk.Officer, decide), desk.CodesAsync(desk.Officer, decide));

        Assert.Single(codes, c => c.Count == 0);
        Assert.Equal(1, await app.Database.ScalarAsync<long>(
            "select count(*) from platform.outbox where template = 'registration.case_decided' and subject = 'case ' || $1", number));
    }

    private static async Task<string?> OfAsync(Testing.Web.Browser browser, BusinessNumber number) =>
        (await browser.GraphQLAsync(Designation, new { number = number.Value })).Text("viewer.businessAccount.designation");
}
