using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

/// <summary>Every state against every transition, by every person that matters.</summary>
public sealed class DesignationCaseTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly Officer First = new(PersonId.New(), "First Officer", false);
    private static readonly Officer Second = new(PersonId.New(), "Second Officer", false);
    private static readonly Officer Supervisor = new(PersonId.New(), "A Supervisor", true);
    private static readonly CaseActor Client = new(PersonId.New(), "U123456789");
    private static readonly LocalizedText Reason = new("It files for nobody else.", "Elle ne produit pour personne d'autre.");
    private static readonly CaseLetter Letter = new(Language.En, "Decision", ["It is so."]);

    private static readonly CaseEvidence Evidence = new(
        DesignationOrigin.Bsf831, BusinessDesignation.CustomsServiceProvider, true, true, 0, 0, 0, new DateOnly(2024, 11, 23), Now);

    /// <summary>Cases as far as they can come: the states, and what makes a difference within one.</summary>
    private static readonly string[] Places =
        ["Open", "Triaged", "AwaitingClient", "UnderReview", "Proposed", "Decided", "Reopened", "ReopenedTaken", "DecidedAgain", "Withdrawn", "Closed"];

    private static readonly string[] Steps =
        ["Take", "Ask", "Review", "Change", "Maintain", "Propose", "Confirm", "End", "Answer", "AddEvidence", "Withdraw", "Reopen"];

    // To what state a step leads, by whom ('*': anybody; the client's steps know no officer). First works on it. Everything else is refused.
    private static readonly Dictionary<(string Place, string Step, string Who), CaseState> Allowed = new()
    {
        [("Open", "Take", "*")] = CaseState.Triaged,
        [("Open", "Answer", "*")] = CaseState.Open,
        [("Open", "AddEvidence", "*")] = CaseState.Open,
        [("Open", "Withdraw", "*")] = CaseState.Withdrawn,
        [("Triaged", "Take", "Supervisor")] = CaseState.Triaged,
        [("Triaged", "Ask", "First")] = CaseState.AwaitingClient,
        [("Triaged", "Review", "First")] = CaseState.UnderReview,
        [("Triaged", "Answer", "*")] = CaseState.Triaged,
        [("Triaged", "AddEvidence", "*")] = CaseState.Triaged,
        [("AwaitingClient", "Take", "Supervisor")] = CaseState.AwaitingClient,
        [("AwaitingClient", "Answer", "*")] = CaseState.UnderReview,
        [("AwaitingClient", "AddEvidence", "*")] = CaseState.AwaitingClient,
        [("UnderReview", "Take", "Supervisor")] = CaseState.UnderReview,
        [("UnderReview", "Change", "First")] = CaseState.Decided,
        [("UnderReview", "Propose", "First")] = CaseState.UnderReview,
        [("UnderReview", "Answer", "*")] = CaseState.UnderReview,
        [("UnderReview", "AddEvidence", "*")] = CaseState.UnderReview,
        [("Proposed", "Confirm", "*")] = CaseState.Decided,
        [("Proposed", "End", "*")] = CaseState.UnderReview,
        [("Proposed", "Answer", "*")] = CaseState.UnderReview,
        [("Proposed", "AddEvidence", "*")] = CaseState.UnderReview,
        [("Decided", "Reopen", "*")] = CaseState.Reopened,
        [("Reopened", "Take", "Supervisor")] = CaseState.Reopened,
        [("Reopened", "Answer", "*")] = CaseState.Reopened,
        [("Reopened", "AddEvidence", "*")] = CaseState.Reopened,
        [("ReopenedTaken", "Change", "Supervisor")] = CaseState.Decided,
        [("ReopenedTaken", "Maintain", "Supervisor")] = CaseState.Decided,
        [("ReopenedTaken", "Answer", "*")] = CaseState.Reopened,
        [("ReopenedTaken", "AddEvidence", "*")] = CaseState.Reopened,
    };

    // Where the refusal is another one than that of the state.
    private static readonly Dictionary<(string Place, string Step, string Who), string> Refusals = new()
    {
        [("Triaged", "Ask", "Second")] = "registration.case_not_assigned",
        [("Triaged", "Ask", "Supervisor")] = "registration.case_not_assigned",
        [("Triaged", "Review", "Second")] = "registration.case_not_assigned",
        [("Triaged", "Review", "Supervisor")] = "registration.case_not_assigned",
        [("UnderReview", "Change", "Second")] = "registration.case_not_assigned",
        [("UnderReview", "Change", "Supervisor")] = "registration.case_not_assigned",
        [("UnderReview", "Propose", "Second")] = "registration.case_not_assigned",
        [("UnderReview", "Propose", "Supervisor")] = "registration.case_not_assigned",
        [("UnderReview", "Maintain", "First")] = "registration.case_takes_two",
        [("UnderReview", "Maintain", "Second")] = "registration.case_not_assigned",
        [("UnderReview", "Maintain", "Supervisor")] = "registration.case_not_assigned",
        [("Proposed", "Change", "First")] = "registration.case_decision_waits",
        [("Proposed", "Maintain", "First")] = "registration.case_decision_waits",
        [("Proposed", "Propose", "First")] = "registration.case_decision_waits",
        [("Proposed", "Change", "Second")] = "registration.case_not_assigned",
        [("Proposed", "Change", "Supervisor")] = "registration.case_not_assigned",
        [("Proposed", "Maintain", "Second")] = "registration.case_not_assigned",
        [("Proposed", "Maintain", "Supervisor")] = "registration.case_not_assigned",
        [("Proposed", "Propose", "Second")] = "registration.case_not_assigned",
        [("Proposed", "Propose", "Supervisor")] = "registration.case_not_assigned",
        [("Reopened", "Take", "First")] = "registration.case_needs_another_supervisor",
        [("Reopened", "Take", "Second")] = "registration.case_needs_another_supervisor",
        [("Reopened", "Change", "First")] = "registration.case_not_assigned",
        [("Reopened", "Change", "Second")] = "registration.case_not_assigned",
        [("Reopened", "Change", "Supervisor")] = "registration.case_not_assigned",
        [("Reopened", "Maintain", "First")] = "registration.case_not_assigned",
        [("Reopened", "Maintain", "Second")] = "registration.case_not_assigned",
        [("Reopened", "Maintain", "Supervisor")] = "registration.case_not_assigned",
        [("ReopenedTaken", "Take", "First")] = "registration.case_needs_another_supervisor",
        [("ReopenedTaken", "Take", "Second")] = "registration.case_needs_another_supervisor",
        [("ReopenedTaken", "Change", "First")] = "registration.case_not_assigned",
        [("ReopenedTaken", "Change", "Second")] = "registration.case_not_assigned",
        [("ReopenedTaken", "Maintain", "First")] = "registration.case_not_assigned",
        [("ReopenedTaken", "Maintain", "Second")] = "registration.case_not_assigned",
        [("DecidedAgain", "Reopen", "*")] = "registration.case_reopened_before",
    };

    public static TheoryData<string, string, string> All
    {
        get
        {
            var all = new TheoryData<string, string, string>();
            foreach (var place in Places)
            {
                foreach (var step in Steps)
                {
                    foreach (var who in new[] { "First", "Second", "Supervisor" })
                    {
                        all.Add(place, step, who);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_step_is_taken_where_the_table_says_so_and_changes_nothing_elsewhere(string place, string step, string who)
    {
        var disputed = At(place);
        var (state, version, events) = (disputed.State, disputed.Version, disputed.History.Count);
        var allowed = Of(Allowed, place, step, who);

        var result = Do(disputed, step, Person(who));

        Assert.Equal(allowed is not null, result.IsSuccess);
        Assert.Equal(allowed ?? state, disputed.State);
        Assert.Equal(version + (allowed is null ? 0 : 1), disputed.Version);
        Assert.Equal(events + (allowed is null ? 0 : 1), disputed.History.Count);
        if (allowed is null)
        {
            var expected = Refusals.GetValueOrDefault((place, step, who)) ?? Refusals.GetValueOrDefault((place, step, "*")) ?? "registration.case_not_in_state";
            Assert.Equal(expected, Assert.IsType<Conflict>(Assert.Single(result.Errors)).Code);
        }
    }

    [Theory]
    [InlineData("Open", "First", "Take EnterAnswer")]
    [InlineData("Triaged", "First", "Ask Review EnterAnswer")]
    [InlineData("Triaged", "Second", "EnterAnswer")]
    [InlineData("Triaged", "Supervisor", "Take EnterAnswer")]
    [InlineData("AwaitingClient", "First", "EnterAnswer")]
    [InlineData("UnderReview", "First", "Decide EnterAnswer")]
    [InlineData("Proposed", "First", "WithdrawProposal EnterAnswer")]
    [InlineData("Proposed", "Supervisor", "Confirm Return EnterAnswer")]
    [InlineData("Decided", "First", "")]
    [InlineData("Reopened", "First", "EnterAnswer")]
    [InlineData("Reopened", "Supervisor", "Take EnterAnswer")]
    [InlineData("ReopenedTaken", "Supervisor", "Decide EnterAnswer")]
    [InlineData("Withdrawn", "Supervisor", "")]
    [InlineData("Closed", "Supervisor", "")]
    public void What_is_offered_is_what_the_officer_may_do(string place, string who, string actions) =>
        Assert.Equal(actions, string.Join(' ', At(place).ActionsOf(Person(who))));

    [Fact]
    public void A_supervisor_who_took_part_in_the_decision_does_not_take_it_when_it_is_reopened()
    {
        var disputed = At("Proposed");
        disputed.ConfirmMaintenance(Supervisor, Letter, Now);
        disputed.Reopen(Client, "You overlooked the mandates.", Now, BusinessDays.Statutory);

        Assert.Equal("registration.case_needs_another_supervisor", Assert.Single(disputed.Take(Supervisor, Now).Errors).Code);
        Assert.Equal("registration.case_needs_another_supervisor", Assert.Single(disputed.Take(First with { IsSupervisor = true }, Now).Errors).Code);
        Assert.True(disputed.Take(Second with { IsSupervisor = true }, Now).IsSuccess);
    }

    [Fact]
    public void Nobody_decides_on_a_dispute_of_his_or_her_own()
    {
        var disputed = At("Open");
        var own = new Officer(Client.Id!.Value, "The owner too", true);

        Assert.Equal("registration.case_own_dispute", Assert.Single(disputed.Take(own, Now).Errors).Code);
        Assert.DoesNotContain(CaseAction.Confirm, At("Proposed").ActionsOf(own));
        Assert.Equal("registration.case_own_dispute", Assert.Single(At("Proposed").ConfirmMaintenance(own, Letter, Now).Errors).Code);
    }

    [Fact]
    public void What_is_so_already_is_no_change()
    {
        var refused = At("UnderReview").Decide(First, CaseDecision.ChangedToCsp, Reason, BusinessDesignation.CustomsServiceProvider, Letter, Now);

        Assert.Equal(("registration.case_designation_is_so", "decision"), (refused.Errors[0].Code, refused.Errors[0].Path));
    }

    [Fact]
    public void The_eleventh_file_is_refused()
    {
        Assert.True(At("Open").AddEvidence(Client, "a.pdf", 9, Now).IsSuccess);
        Assert.Equal("registration.case_too_many_files", At("Open").AddEvidence(Client, "a.pdf", 10, Now).Errors[0].Code);
    }

    /// <summary>Opened on Monday 23 November 2026, ten business days run to Monday 7 December.</summary>
    [Fact]
    public void The_clock_stops_with_a_question_and_goes_on_with_what_was_left()
    {
        var disputed = At("Triaged");
        Assert.Equal(new DateOnly(2026, 12, 7), CaseClock.DayOf(disputed.DueAt!.Value));

        disputed.Ask(First, "For whom do you file?", At(2026, 11, 27), BusinessDays.Statutory);
        Assert.Equal((6, new DateOnly(2026, 12, 29)), (disputed.DaysLeft, CaseClock.DayOf(disputed.DueAt.Value)));
        Assert.Null(CaseClock.Colour(disputed.State, disputed.DueAt, new DateOnly(2027, 1, 30), BusinessDays.Statutory));

        disputed.Answer(Client, "For nobody.", At(2026, 12, 10), BusinessDays.Statutory);
        Assert.Null(disputed.DaysLeft);
        Assert.Equal(new DateOnly(2026, 12, 18), CaseClock.DayOf(disputed.DueAt.Value));
        Assert.Equal(ClockColour.Amber, CaseClock.Colour(disputed.State, disputed.DueAt, new DateOnly(2026, 12, 17), BusinessDays.Statutory));
        Assert.Equal(ClockColour.Red, CaseClock.Colour(disputed.State, disputed.DueAt, new DateOnly(2026, 12, 19), BusinessDays.Statutory));
    }

    [Fact]
    public void An_answer_after_the_last_day_leaves_one_day()
    {
        var disputed = At("Triaged");
        disputed.Ask(First, "For whom do you file?", At(2026, 12, 8), BusinessDays.Statutory);

        disputed.Answer(Client, "For nobody.", At(2026, 12, 10), BusinessDays.Statutory);

        Assert.Equal(new DateOnly(2026, 12, 11), CaseClock.DayOf(disputed.DueAt!.Value));
    }

    [Fact]
    public void A_decided_case_can_be_reopened_to_the_end_of_the_thirtieth_day()
    {
        Assert.True(At("Decided").Reopen(Client, "You overlooked the mandates.", new DateTimeOffset(2026, 12, 24, 4, 59, 59, TimeSpan.Zero), BusinessDays.Statutory).IsSuccess);
        Assert.False(At("Decided").Reopen(Client, "You overlooked the mandates.", new DateTimeOffset(2026, 12, 24, 5, 0, 0, TimeSpan.Zero), BusinessDays.Statutory).IsSuccess);
    }

    [Theory]
    [InlineData(Language.En, CaseDecision.ChangedToExporter, "your business is designated as exporter from now on", "one-time submissions is revoked")]
    [InlineData(Language.Fr, CaseDecision.ChangedToExporter, "dorénavant désignée comme exportateur", "unique est révoqué")]
    [InlineData(Language.En, CaseDecision.ChangedToCsp, "customs service provider from now on", "can ask for associations")]
    [InlineData(Language.Fr, CaseDecision.Maintained, "demeure désignée comme fournisseur de services douaniers", "Motifs : Elle ne produit")]
    public void The_letter_says_decision_reasons_and_effect_in_the_clients_language(Language language, CaseDecision decision, string says, string too)
    {
        var letter = DecisionLetter.Of(At("UnderReview", language), decision, Reason, BusinessDesignation.CustomsServiceProvider);

        var text = string.Join('\n', letter.Paragraphs);
        Assert.Contains(says, text, StringComparison.Ordinal);
        Assert.Contains(too, text, StringComparison.Ordinal);
        Assert.Contains("CAS-2026-000001", letter.Title, StringComparison.Ordinal);
    }

    private static DateTimeOffset At(int year, int month, int day) => new(year, month, day, 15, 0, 0, TimeSpan.Zero);

    private static T? Of<T>(Dictionary<(string, string, string), T> table, string place, string step, string who)
        where T : struct =>
        table.TryGetValue((place, step, who), out var found) || table.TryGetValue((place, step, "*"), out found) ? found : null;

    private static Officer Person(string who) => who switch { "First" => First, "Second" => Second, _ => Supervisor };

    private static Result<Done> Do(DesignationCase disputed, string step, Officer officer) => step switch
    {
        "Take" => disputed.Take(officer, Now),
        "Ask" => disputed.Ask(officer, "For whom do you file?", Now, BusinessDays.Statutory),
        "Review" => disputed.Review(officer, Now),
        "Change" => disputed.Decide(officer, CaseDecision.ChangedToExporter, Reason, BusinessDesignation.CustomsServiceProvider, Letter, Now),
        "Maintain" => disputed.Decide(officer, CaseDecision.Maintained, Reason, BusinessDesignation.CustomsServiceProvider, Letter, Now),
        "Propose" => disputed.ProposeMaintenance(officer, Reason, Now),
        "Confirm" => disputed.ConfirmMaintenance(officer, Letter, Now),
        "End" => disputed.EndMaintenance(ProposalEnd.Returned, officer, "Look again.", Now),
        "Answer" => disputed.Answer(Client, "For nobody.", Now, BusinessDays.Statutory),
        "AddEvidence" => disputed.AddEvidence(Client, "mandate.pdf", 0, Now),
        "Withdraw" => disputed.Withdraw(Client, Now),
        "Reopen" => disputed.Reopen(Client, "You overlooked the mandates.", Now, BusinessDays.Statutory),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    /// <summary>A case that real steps brought there.</summary>
    private static DesignationCase At(string place, Language language = Language.En)
    {
        var application = ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good() with { ProvidesServices = true }, BusinessNumber.Parse("123456782RM0001"), Now, 5, BusinessDays.Statutory);
        var disputed = DesignationCase.Open(
            "CAS-2026-000001",
            Authorization.Allocate(AuthorizationId.FromOrdinal(1), application, Now),
            AccountId.New(),
            language,
            DisputeGround.G1,
            "We file for nobody else.",
            null,
            Evidence,
            Client,
            Now, BusinessDays.Statutory);
        (string Step, Officer Officer)[] path = place switch
        {
            "Open" => [],
            "Triaged" => [("Take", First)],
            "AwaitingClient" => [("Take", First), ("Ask", First)],
            "UnderReview" => [("Take", First), ("Review", First)],
            "Proposed" => [("Take", First), ("Review", First), ("Propose", First)],
            "Withdrawn" => [("Withdraw", First)],
            "Decided" or "Closed" => [("Take", First), ("Review", First), ("Change", First)],
            "Reopened" => [("Take", First), ("Review", First), ("Change", First), ("Reopen", First)],
            "ReopenedTaken" => [("Take", First), ("Review", First), ("Change", First), ("Reopen", First), ("Take", Supervisor)],
            _ => [("Take", First), ("Review", First), ("Change", First), ("Reopen", First), ("Take", Supervisor), ("Maintain", Supervisor)],
        };
        Assert.All(path, p => Assert.True(Do(disputed, p.Step, p.Officer).IsSuccess, p.Step));
        if (place == "Closed")
        {
            // By the job, in the database.
            typeof(DesignationCase).GetProperty(nameof(DesignationCase.State))!.SetValue(disputed, CaseState.Closed);
        }

        return disputed;
    }
}
