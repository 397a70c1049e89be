using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.UseCases;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class GetDisputesTests(CasesApp app)
{
    private const string Query =
        """
        query ($number: BusinessNumber!, $case: String!) { viewer { businessAccount(businessNumber: $number) {
          openDesignationCase { number }
          designationCase(number: $case) { state answerBy businessDaysLeft dueDate reopenBy messages { fromAgency text } decisions { decision reason { en fr } letter { language title paragraphs } } }
          designationCases(first: 5) { nodes { number } } } } }
        """;

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task The_client_follows_clock_question_decision_and_letter_without_a_name_of_staff()
    {
        var account = await desk.ProviderAsync();
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var number = await desk.TakenAsync(account);
        await app.SendAsync(desk.Officer, new AskClient(number, await desk.VersionAsync(number), "For whom do you file?"));
        var asked = new Dictionary<string, object> { ["number"] = account.BusinessNumber.Value, ["case"] = number };

        var waiting = await owner.GraphQLAsync(Query, asked);
        Assert.Equal(("AWAITING_CLIENT", null, "10"), (
            waiting.Text("viewer.businessAccount.designationCase.state"),
            waiting.Text("viewer.businessAccount.designationCase.dueDate"),
            waiting.Text("viewer.businessAccount.designationCase.businessDaysLeft")));
        Assert.NotNull(waiting.Text("viewer.businessAccount.designationCase.answerBy"));
        Assert.Equal("True", waiting.Text("viewer.businessAccount.designationCase.messages.0.fromAgency"));

        await app.SendAsync(account.Owner.Actor, new AnswerDispute(account.Id, number, "For nobody.", null));
        await app.SendAsync(desk.Officer, new DecideCase(number, await desk.VersionAsync(number), CaseDecision.ChangedToExporter, CaseDesk.Reason, CaseDesk.Motif));
        var decided = await owner.GraphQLAsync(Query, asked);
        Assert.Equal("DECIDED", decided.Text("viewer.businessAccount.designationCase.state"));
        Assert.NotNull(decided.Text("viewer.businessAccount.designationCase.reopenBy"));
        Assert.Equal(CaseDesk.Motif, decided.Text("viewer.businessAccount.designationCase.decisions.0.reason.fr"));
        Assert.Equal($"Decision in case {number}", decided.Text("viewer.businessAccount.designationCase.decisions.0.letter.title"));
        Assert.Null(decided.Text("viewer.businessAccount.openDesignationCase"));
        Assert.Equal(number, decided.Text("viewer.businessAccount.designationCases.nodes.0.number"));
        Assert.DoesNotContain("Tara", waiting.Body + decided.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_elses_case_is_not_there()
    {
        var account = await desk.ProviderAsync();
        var number = await desk.OpenedAsync(account);
        var stranger = await desk.ExporterAsync();
        using var other = await app.ApiAsync(stranger.Owner.Persona);

        var answer = await other.GraphQLAsync(Query, new Dictionary<string, object> { ["number"] = stranger.BusinessNumber.Value, ["case"] = number });

        Assert.Null(answer.Text("viewer.businessAccount.designationCase"));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(stranger.Owner.Actor, new GetDisputes(account.Id, false, null, new PageRequest(5))));
        Assert.Equal(["access.not_allowed"], await desk.CodesAsync(stranger.Owner.Actor, new GetDisputeFiles(account.Id, number)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new GetDisputeFiles(stranger.Id, number)));
    }
}
