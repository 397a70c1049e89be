using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Xunit;

namespace Cers.Registration.Tests.Domain;

/// <summary>Every state against every decision, by every person that matters.</summary>
public sealed class ExporterApplicationTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 15, 0, 0, TimeSpan.Zero);
    private static readonly Officer First = new(PersonId.New(), "First Officer", false);
    private static readonly Officer Second = new(PersonId.New(), "Second Officer", false);
    private static readonly Officer Third = new(PersonId.New(), "Third Officer", false);
    private static readonly Officer Supervisor = new(PersonId.New(), "A Supervisor", true);

    // What each person may do in each state, where First took it and proposed the refusal. Everything else is refused.
    private static readonly Dictionary<(ApplicationState State, string Who), ApplicationAction[]> Allowed = new()
    {
        [(ApplicationState.Submitted, "First")] = [ApplicationAction.Take],
        [(ApplicationState.Submitted, "Second")] = [ApplicationAction.Take],
        [(ApplicationState.Submitted, "Supervisor")] = [ApplicationAction.Take, ApplicationAction.Give],
        [(ApplicationState.InReview, "First")] =
            [ApplicationAction.Approve, ApplicationAction.AskForInformation, ApplicationAction.ProposeRefusal, ApplicationAction.Give],
        [(ApplicationState.InReview, "Supervisor")] = [ApplicationAction.Take, ApplicationAction.Give],
        [(ApplicationState.NeedsInformation, "First")] = [ApplicationAction.Give],
        [(ApplicationState.NeedsInformation, "Supervisor")] = [ApplicationAction.Give],
        [(ApplicationState.PendingSecondReview, "First")] = [ApplicationAction.WithdrawRefusal],
        [(ApplicationState.PendingSecondReview, "Second")] = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal],
        [(ApplicationState.PendingSecondReview, "Supervisor")] = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal],
        [(ApplicationState.Approved, "First")] = [ApplicationAction.ReplaceSharedSecret],
        [(ApplicationState.Approved, "Second")] = [ApplicationAction.ReplaceSharedSecret],
        [(ApplicationState.Approved, "Supervisor")] = [ApplicationAction.ReplaceSharedSecret],
    };

    // What happens without an officer, from each state in which it may.
    private static readonly Dictionary<string, (ApplicationState[] From, ApplicationState To)> Happens = new()
    {
        ["Answer"] = ([ApplicationState.NeedsInformation], ApplicationState.InReview),
        ["Withdraw"] = ([ApplicationState.Submitted, ApplicationState.InReview, ApplicationState.NeedsInformation], ApplicationState.Withdrawn),
        ["Lapse"] = ([ApplicationState.NeedsInformation, ApplicationState.Approved], ApplicationState.Lapsed),
        ["Complete"] = ([ApplicationState.Approved], ApplicationState.Completed),
    };

    // A draft is no application yet: it is kept apart.
    private static readonly ApplicationState[] Lived = [.. Enum.GetValues<ApplicationState>().Where(s => s != ApplicationState.Draft)];

    private static readonly ApplicationAction[] OfProposal = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal, ApplicationAction.WithdrawRefusal];

    public static TheoryData<ApplicationState, string, ApplicationAction> All
    {
        get
        {
            var all = new TheoryData<ApplicationState, string, ApplicationAction>();
            foreach (var state in Lived)
            {
                foreach (var who in new[] { "First", "Second", "Supervisor" })
                {
                    foreach (var action in Enum.GetValues<ApplicationAction>())
                    {
                        all.Add(state, who, action);
                    }
                }
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(All))]
    public void A_decision_is_taken_where_the_table_says_so_and_changes_nothing_elsewhere(ApplicationState state, string who, ApplicationAction action)
    {
        var application = In(state);
        var officer = Person(who);
        var version = application.Version;
        var events = application.History.Count;
        var offers = Allowed.GetValueOrDefault((state, who), []).Contains(action);

        // Who of the two decides on a proposal is seen to where proposals are kept; here its state decides.
        var allowed = OfProposal.Contains(action) ? state == ApplicationState.PendingSecondReview : offers;

        var offered = OfficerActions.Of(application, officer).Contains(action);
        var result = Do(application, action, officer);

        Assert.Equal(offers, offered);
        Assert.Equal(allowed, result.IsSuccess);
        Assert.Equal(allowed ? version + 1 : version, application.Version);
        Assert.Equal(allowed ? events + 1 : events, application.History.Count);
        Assert.Equal(allowed ? After(state, action) : state, application.State);
        Assert.All(result.Errors, e => Assert.IsType<Conflict>(e));
    }

    [Theory]
    [MemberData(nameof(Happenings))]
    public void What_applicant_and_system_do_happens_where_the_table_says_so_and_changes_nothing_elsewhere(ApplicationState state, string what)
    {
        var application = In(state);
        var (version, events) = (application.Version, application.History.Count);
        var open = application.InformationRequests.SingleOrDefault(r => !r.Closed);
        var allowed = Happens[what].From.Contains(state);

        var result = what switch
        {
            "Answer" => application.Answer(open ?? Asked(), new Dictionary<string, string> { ["Q05"] = "By a resolution." }, Now, BusinessDays.Statutory),
            "Withdraw" => application.Withdraw(open, Now),
            "Lapse" => application.Lapse(open, Now),
            _ => application.Complete(Now),
        };

        Assert.Equal(allowed, result.IsSuccess);
        Assert.Equal(allowed ? Happens[what].To : state, application.State);
        Assert.Equal(allowed ? (version + 1, events + 1) : (version, events), (application.Version, application.History.Count));
        Assert.All(result.Errors, e => Assert.IsType<Conflict>(e));
        Assert.True(open is null || open.Closed == allowed);
    }

    public static TheoryData<ApplicationState, string> Happenings
    {
        get
        {
            var all = new TheoryData<ApplicationState, string>();
            foreach (var state in Lived)
            {
                foreach (var what in Happens.Keys)
                {
                    all.Add(state, what);
                }
            }

            return all;
        }
    }

    [Theory]
    [InlineData("KeyedIn")]
    [InlineData("Email")]
    public void Nobody_decides_on_what_he_or_she_keyed_in_or_on_an_application_of_his_or_her_own(string why)
    {
        var mine = why == "Email" ? First with { Email = " A@Example.ca " } : First;
        var application = why == "Email" ? In(ApplicationState.Submitted) : KeyedInBy(First);

        Assert.False(application.Take(mine, Now).IsSuccess);
        Assert.DoesNotContain(ApplicationAction.Take, OfficerActions.Of(application, mine));
        Assert.Equal("registration.colleague_interested", application.Give(Supervisor, mine, Now).Errors[0].Code);
        Assert.True(application.Give(Supervisor, Second, Now).IsSuccess);
        Assert.True(Do(application, ApplicationAction.ProposeRefusal, Second).IsSuccess);
        Assert.False(application.ConfirmRefusal(mine, Now).IsSuccess);
        Assert.False(application.EndRefusal(ProposalEnd.Returned, mine, "No.", Now).IsSuccess);
        Assert.Empty(OfficerActions.Of(application, mine));
        Assert.True(application.ConfirmRefusal(Supervisor, Now).IsSuccess);
    }

    [Theory]
    [InlineData("KeyedIn")]
    [InlineData("Email")]
    public void Nor_where_it_became_his_or_her_own_after_it_was_taken(string why)
    {
        var application = In(ApplicationState.InReview);
        var mine = why == "Email" ? First with { Email = "a@example.ca" } : First;
        if (why == "KeyedIn")
        {
            application = KeyedInBy(Second);
            application.Take(First, Now);
            mine = First with { Email = "A@example.ca" };
        }

        Assert.Equal("registration.oneself_applies", Do(application, ApplicationAction.Approve, mine).Errors[0].Code);
        Assert.Equal("registration.oneself_applies", Do(application, ApplicationAction.ProposeRefusal, mine).Errors[0].Code);
        Assert.Equal("registration.oneself_applies", Do(application, ApplicationAction.AskForInformation, mine).Errors[0].Code);
    }

    [Theory]
    [InlineData("2026-11-23", "2026-11-24", "2026-12-01")]
    [InlineData("2026-11-26", "2026-12-14", "2026-12-16")]
    [InlineData("2026-11-30", "2026-12-24", "2026-12-29")]
    [InlineData("2026-12-03", "2026-12-04", "2026-12-07")]
    public void An_answer_gives_the_clock_the_business_days_back_that_were_left_one_at_the_least(string asked, string answered, string due)
    {
        // Submitted on Monday 23 November: due on Monday 30 November.
        var application = In(ApplicationState.InReview);
        Assert.Equal(new DateOnly(2026, 11, 30), application.DueDate);

        application.AskForInformation(First, [new Question("Q05", null)], Noon(asked));
        Assert.Equal(Day(asked), application.PausedOn);
        Assert.Null(ServiceClock.Colour(application.State, application.DueDate, Day(answered), BusinessDays.Statutory));
        var open = Assert.Single(application.InformationRequests);
        Assert.Equal(Day(asked).AddDays(30), open.LastDay);
        application.Answer(open, new Dictionary<string, string> { ["Q05"] = " By a resolution. " }, Noon(answered), BusinessDays.Statutory);

        Assert.Equal(Day(due), application.DueDate);
        Assert.Null(application.PausedOn);
        Assert.Equal("By a resolution.", open.Questions[0].Answer);
        Assert.Equal((ApplicationState.InReview, First.Id), (application.State, application.AssigneeId));
    }

    [Theory]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(24, 1)]
    [InlineData(25, 2)]
    [InlineData(30, 2)]
    [InlineData(31, 0)]
    public void Reminders_are_due_on_day_10_and_day_25_each_once(int day, int behind)
    {
        var request = Asked();

        Assert.Equal(behind > 0, request.Remind(request.AskedOn.AddDays(day)));
        Assert.Equal(behind, request.Reminders);
        Assert.False(request.Remind(request.AskedOn.AddDays(day)));
    }

    [Fact]
    public void Day_0_of_a_form_keyed_in_is_the_day_of_the_paper()
    {
        var application = KeyedInBy(First);

        Assert.Equal((new DateOnly(2026, 11, 19), new DateOnly(2026, 11, 26)), (application.ApplicationDate, application.DueDate));
        Assert.Equal(("a@example.ca", ApplicationEventKind.KeyedIn), (application.Email, application.History[0].Kind));
    }

    [Fact]
    public void A_returned_refusal_leaves_the_officer_and_no_reason_behind()
    {
        var application = In(ApplicationState.PendingSecondReview);

        application.EndRefusal(ProposalEnd.Returned, Second, "Look again.", Now);

        Assert.Equal(First.Id, application.AssigneeId);
        Assert.Null(application.RefusalCode);
        Assert.Null(application.RefusalProposedBy);
        Assert.Equal("Look again.", application.History[^1].Note);
        Assert.Equal("Second Officer", application.History[^1].ActorName);
    }

    [Fact]
    public void A_supervisor_who_took_it_over_decides_and_the_former_officer_no_longer()
    {
        var application = In(ApplicationState.InReview);

        application.Take(Supervisor, Now);

        Assert.False(Do(application, ApplicationAction.Approve, First).IsSuccess);
        Assert.True(Do(application, ApplicationAction.Approve, Supervisor).IsSuccess);
    }

    [Fact]
    public void The_clock_starts_with_the_Ottawa_day_of_receipt()
    {
        // 03:30 UTC on Tuesday is still Monday in Ottawa.
        var application = ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good(), BusinessNumber.Parse("123456782RM0001"), new(2026, 11, 24, 3, 30, 0, TimeSpan.Zero), 5, BusinessDays.Statutory);

        Assert.Equal(new DateOnly(2026, 11, 30), application.DueDate);
    }

    [Theory]
    [InlineData("2026-11-26", ClockColour.Green)]
    [InlineData("2026-11-27", ClockColour.Amber)]
    [InlineData("2026-11-30", ClockColour.Amber)]
    [InlineData("2026-12-01", ClockColour.Red)]
    public void The_clock_turns_amber_one_business_day_before_the_due_date(string today, ClockColour expected)
    {
        var due = new DateOnly(2026, 11, 30);

        var on = DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture);

        Assert.Equal(expected, ServiceClock.Colour(ApplicationState.InReview, due, on, BusinessDays.Statutory));
        Assert.Null(ServiceClock.Colour(ApplicationState.Approved, due, due, BusinessDays.Statutory));
    }

    [Fact]
    public void Providing_services_to_others_proposes_a_customs_service_provider()
    {
        var provider = ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good() with { ProvidesServices = true }, BusinessNumber.Parse("123456782RM0001"), Now, 5, BusinessDays.Statutory);

        Assert.Equal(BusinessDesignation.CustomsServiceProvider, provider.ProposedDesignation);
        Assert.Equal(BusinessDesignation.Exporter, In(ApplicationState.Submitted).ProposedDesignation);
    }

    private static Officer Person(string who) => who switch { "First" => First, "Second" => Second, _ => Supervisor };

    private static Result<Done> Do(ExporterApplication application, ApplicationAction action, Officer officer) => action switch
    {
        ApplicationAction.Take => application.Take(officer, Now),
        ApplicationAction.Give => application.Give(officer, Third, Now),
        ApplicationAction.AskForInformation => application.AskForInformation(officer, [new Question("Q05", null)], Now),
        ApplicationAction.Approve => application.Approve(officer, AuthorizationId.FromOrdinal(1), Now),
        ApplicationAction.ProposeRefusal => application.ProposeRefusal(officer, RefusalReasons.All[0], null, Now),
        ApplicationAction.ConfirmRefusal => application.ConfirmRefusal(officer, Now),
        ApplicationAction.ReturnRefusal => application.EndRefusal(ProposalEnd.Returned, officer, "Look again.", Now),
        ApplicationAction.WithdrawRefusal => application.EndRefusal(ProposalEnd.Withdrawn, officer, null, Now),
        ApplicationAction.ReplaceSharedSecret => application.ReplaceSecret(officer, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static ApplicationState After(ApplicationState state, ApplicationAction action) => action switch
    {
        ApplicationAction.Give => state == ApplicationState.Submitted ? ApplicationState.InReview : state,
        ApplicationAction.AskForInformation => ApplicationState.NeedsInformation,
        ApplicationAction.Take or ApplicationAction.ReturnRefusal or ApplicationAction.WithdrawRefusal => ApplicationState.InReview,
        ApplicationAction.ProposeRefusal => ApplicationState.PendingSecondReview,
        ApplicationAction.ConfirmRefusal => ApplicationState.Refused,
        _ => ApplicationState.Approved,
    };

    private static InformationRequest Asked() => InformationRequest.Ask(Guid.CreateVersion7(), First, [new Question("Q05", null)], Now);

    private static DateOnly Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);

    private static DateTimeOffset Noon(string day) => new(Day(day), new TimeOnly(17, 0), TimeSpan.Zero);

    private static ExporterApplication KeyedInBy(Officer officer) => ExporterApplication.KeyIn(
        "EXP-2026-000001",
        new PaperForm(" A@example.ca", new DateOnly(2026, 11, 19), "Called the number on the form.", Guid.CreateVersion7()),
        Forms.Good(),
        BusinessNumber.Parse("123456782RM0001"),
        officer,
        Now,
        5,
        BusinessDays.Statutory);

    /// <summary>An application that real decisions brought into a state.</summary>
    private static ExporterApplication In(ApplicationState state)
    {
        var application = ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good(), BusinessNumber.Parse("123456782RM0001"), Now, 5, BusinessDays.Statutory);
        ApplicationAction[] path = state switch
        {
            ApplicationState.Submitted or ApplicationState.Withdrawn => [],
            ApplicationState.NeedsInformation or ApplicationState.Lapsed => [ApplicationAction.Take, ApplicationAction.AskForInformation],
            ApplicationState.InReview => [ApplicationAction.Take],
            ApplicationState.PendingSecondReview or ApplicationState.Refused => [ApplicationAction.Take, ApplicationAction.ProposeRefusal],
            _ => [ApplicationAction.Take, ApplicationAction.Approve],
        };
        foreach (var action in path)
        {
            Assert.True(Do(application, action, First).IsSuccess);
        }

        if (state == ApplicationState.Refused)
        {
            application.ConfirmRefusal(Second, Now);
        }
        else if (state == ApplicationState.Completed)
        {
            application.Complete(Now);
        }
        else if (state == ApplicationState.Withdrawn)
        {
            application.Withdraw(null, Now);
        }
        else if (state == ApplicationState.Lapsed)
        {
            application.Lapse(application.InformationRequests[0], Now);
        }

        Assert.Equal(state, application.State);
        return application;
    }
}
