using System.Text.Json;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Testing;
using Xunit;

namespace Cers.Declarations.Tests.UseCases;

public sealed class GetDeclarationTests(CersApp app)
{
    [Fact]
    public async Task A_declaration_is_found_by_its_number_by_everyone_who_may_look()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport");
        using var colleague = await filing.AsAsync(await app.Data.ColleagueAsync(filing.Account, AccountRole.Browser));
        var answer = await colleague.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport consignee {{ name }} lines {{ hsCode fobValue }} }}");
        Assert.Equal(number, answer.Text("viewer.businessAccount.declaration.proofOfReport"));
        Assert.Equal("03072100", answer.Text("viewer.businessAccount.declaration.lines.1.hsCode"));
    }

    [Fact]
    public async Task Another_account_s_number_is_as_unknown()
    {
        using var filing = await Filing.OpenAsync(app);
        using var other = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport");
        var theirs = await other.AskAsync($"declaration(proofOfReport: \"{number}\") {{ proofOfReport }}");
        var unknown = await other.AskAsync("declaration(proofOfReport: \"AA0001202611241\") { proofOfReport }");
        Assert.Null(theirs.Text("viewer.businessAccount.declaration"));
        Assert.Equal(unknown.Body, theirs.Body);
    }

    [Fact]
    public async Task All_that_the_tables_hold_of_it_is_told()
    {
        using var filing = await Filing.OpenAsync(app);
        var number = (await filing.SubmitAsync(filing.Valid())).Text("submitDeclaration.declaration.proofOfReport")!;
        await app.Database.ExecuteAsync(
            """
            update declarations.declarations
            set status = 'Amended', channel = 'Api', filed_by = 'M1', due_by = received_at + interval '1 hour', late_by_minutes = 7, export_at = received_at + interval '2 hours',
                exporter_name = 'exporter', consignee_name = 'consignee', destination = 'XX', mode_of_transport = '9', transport_document_number = 'waybill', currency = 'EUR',
                total_fob_cents = 11, total_gross_weight_kg = 12.345, line_count = 13, late_after_amendment = 14, outage_number = 'outage', extended_to = received_at + interval '3 hours',
                contingency_filed_at = received_at + interval '4 hours', late_reason = 'reason'
            where proof_of_report = $1
            """,
            number);
        await app.Database.ExecuteAsync(
            """
            update declarations.versions set at = at + interval '5 hours', findings = '[{"ruleId":"DEC-TIM-001","path":"shipment"}]', acknowledgements = '[{"ruleId":"DEC-TIM-001","reason":"It was."}]'
            where declaration_id = (select id from declarations.declarations where proof_of_report = $1)
            """,
            number);

        // The same by its key is read in another way.
        var (account, owner) = (filing.Account.Id, filing.Account.Owner.Actor);
        var proof = ProofOfReport.Parse(number);
        var id = await app.Database.ScalarAsync<Guid>("select id from declarations.declarations where proof_of_report = $1", number);
        var told = await app.SendAsync(owner, new GetDeclaration(account, proof));
        var expected = await app.SendAsync(owner, new GetSubmittedDeclaration(account, proof.Date, id));
        Assert.Equal(JsonSerializer.Serialize(expected!.Header), JsonSerializer.Serialize(told!.Header));
        Assert.Equal(JsonSerializer.Serialize(expected.Newest), JsonSerializer.Serialize(told.Newest));
        Assert.Equal(("reason", "M1", 14, Channel.Api), (told.Header.LateReason, told.Header.FiledBy, told.Header.LateAfterAmendment, told.Header.Channel));
    }
}
