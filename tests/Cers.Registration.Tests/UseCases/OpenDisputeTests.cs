using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Testing.Data;
using Xunit;

namespace Cers.Registration.Tests.UseCases;

[Collection(CaseTests.Name)]
public sealed class OpenDisputeTests(CasesApp app)
{
    private const string Mutation =
        """
        mutation ($input: OpenDisputeInput!) { openDispute(input: $input) { openedDispute { number dueDate } errors { ... on Error { code path message } } } }
        """;

    private const string Banner =
        """
        query ($number: BusinessNumber!) { viewer { businessAccount(businessNumber: $number) {
          openDesignationCase { number state ground statement dueDate answerBy businessDaysLeft mayWithdraw evidence { providesServices exportersFiledFor } messages { text } }
        } } }
        """;

    private readonly CaseDesk desk = new(app);

    [Fact]
    public async Task An_owner_opens_one_over_GraphQL_sees_the_banner_and_everybody_concerned_is_told()
    {
        var account = await desk.ProviderAsync();
        var proxy = await app.Data.ColleagueAsync(account, AccountRole.ProxyOwner);
        using var owner = await app.ApiAsync(account.Owner.Persona);
        var input = new { accountId = await owner.AccountIdAsync(account.BusinessNumber), ground = "G1", statement = "<b>Several</b> accounts in CAED.", clientRequestId = TestData.RequestId() };

        var opened = await owner.GraphQLAsync(Mutation, new { input });
        var again = await owner.GraphQLAsync(Mutation, new { input });

        var number = opened.Text("openDispute.openedDispute.number")!;
        Assert.Matches("^CAS-[0-9]{4}-[0-9]{6}$", number);
        Assert.Equal(number, again.Text("openDispute.openedDispute.number"));
        var banner = await owner.GraphQLAsync(Banner, new { number = account.BusinessNumber.Value });
        Assert.Equal((number, "OPEN", "G1"), (
            banner.Text("viewer.businessAccount.openDesignationCase.number"),
            banner.Text("viewer.businessAccount.openDesignationCase.state"),
            banner.Text("viewer.businessAccount.openDesignationCase.ground")));
        Assert.Equal("<b>Several</b> accounts in CAED.", banner.Text("viewer.businessAccount.openDesignationCase.statement"));
        Assert.Equal("True", banner.Text("viewer.businessAccount.openDesignationCase.evidence.providesServices"));
        Assert.Equal(opened.Text("openDispute.openedDispute.dueDate"), banner.Text("viewer.businessAccount.openDesignationCase.dueDate"));
        foreach (var address in new[] { account.Owner.Email, proxy.Email, app.Unit })
        {
            Assert.NotNull(await app.Mailbox.WaitForAsync(address, m => m.Subject.Contains(number, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task A_second_one_is_refused_while_one_is_open_and_of_two_at_once_one_wins()
    {
        var account = await desk.ProviderAsync();
        var opens = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => desk.CodesAsync(account.Owner.Actor, Open(account))));

        Assert.Single(opens, codes => codes.Count == 0);
        Assert.Equal(3, opens.Count(codes => codes.SequenceEqual(["registration.case_already_open accountId"])));
        Assert.Equal(1, await app.Database.ScalarAsync<long>("select count(*) from registration.cases where account_id = $1", account.Id.Value));
    }

    [Fact]
    public async Task What_is_wrong_is_told_with_its_field()
    {
        var account = await desk.ExporterAsync();

        Assert.Equal(
            ["registration.ground_missing ground", "registration.case_text_length statement"],
            await desk.CodesAsync(account.Owner.Actor, Open(account) with { Ground = (DisputeGround)9, Statement = "short" }));
        Assert.Equal(["registration.case_text_length statement"], await desk.CodesAsync(account.Owner.Actor, Open(account) with { Statement = new string('x', 2001) }));
    }

    [Fact]
    public async Task An_officer_opens_one_for_a_caller_and_says_from_whom_it_came()
    {
        var account = await desk.ExporterAsync();

        Assert.Equal(["registration.case_received_missing received"], await desk.CodesAsync(desk.Officer, Open(account)));
        var opened = await app.SendAsync(desk.Officer, Open(account) with { Received = "Nova Newcomer, by telephone, 10:15" });

        var details = await desk.CaseAsync(opened.Number);
        Assert.Equal(("Nova Newcomer, by telephone, 10:15", "Tara Trader"), (details.Received, details.History[0].Actor));
        Assert.NotNull(await app.Mailbox.WaitForAsync(account.Owner.Email, m => m.Subject.Contains(opened.Number, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Users_browsers_strangers_and_registration_officers_open_none()
    {
        var account = await desk.ExporterAsync();
        var user = await app.Data.ColleagueAsync(account, AccountRole.User);
        var stranger = await desk.ExporterAsync();
        var number = await desk.OpenedAsync(account);

        foreach (var actor in new[] { user.Actor, stranger.Owner.Actor, Desk.Staff("Rita", StaffRole.RegistrationOfficer), Desk.Staff("Ava", StaffRole.Auditor) })
        {
            Assert.Equal(["access.not_allowed"], await desk.CodesAsync(actor, Open(account)));
            Assert.Equal(["access.not_allowed"], await desk.CodesAsync(actor, new WithdrawDispute(account.Id, number, null)));
            Assert.Equal(["access.not_allowed"], await desk.CodesAsync(actor, new AnswerDispute(account.Id, number, "It is ours.", null)));
        }

        // By an account of one's own, the number of somebody else's case is unknown.
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new WithdrawDispute(stranger.Id, number, null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new AnswerDispute(stranger.Id, number, "It is ours.", null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new ReopenDispute(stranger.Id, number, "Look at it again, please.", null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new RequestEvidenceUpload(stranger.Id, number, null)));
        Assert.Equal(["registration.case_unknown number"], await desk.CodesAsync(stranger.Owner.Actor, new AddEvidence(stranger.Id, number, Guid.CreateVersion7(), null)));
    }

    private static OpenDispute Open(TestAccount account) => new(account.Id, DisputeGround.G9, "The form was filled in wrongly.", null, TestData.RequestId());
}
