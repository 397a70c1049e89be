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
    private static readonly Officer Supervisor = new(PersonId.New(), "A Supervisor", true);

    // What each person may do in each state, where First took it and proposed the refusal. Everything else is refused.
    private static readonly Dictionary<(ApplicationState State, string Who), ApplicationAction[]> Allowed = new()
    {
        [(ApplicationState.Submitted, "First")] = [ApplicationAction.Take],
        [(ApplicationState.Submitted, "Second")] = [ApplicationAction.Take],
        [(ApplicationState.Submitted, "Supervisor")] = [ApplicationAction.Take],
        [(ApplicationState.InReview, "First")] = [ApplicationAction.Approve, ApplicationAction.ProposeRefusal],
        [(ApplicationState.InReview, "Second")] = [],
        [(ApplicationState.InReview, "Supervisor")] = [ApplicationAction.Take],
        [(ApplicationState.PendingSecondReview, "First")] = [ApplicationAction.WithdrawRefusal],
        [(ApplicationState.PendingSecondReview, "Second")] = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal],
        [(ApplicationState.PendingSecondReview, "Supervisor")] = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal],
        [(ApplicationState.Approved, "First")] = [ApplicationAction.ReplaceSharedSecret],
        [(ApplicationState.Approved, "Second")] = [ApplicationAction.ReplaceSharedSecret],
        [(ApplicationState.Approved, "Supervisor")] = [ApplicationAction.ReplaceSharedSecret],
    };

    private static readonly ApplicationAction[] OfProposal = [ApplicationAction.ConfirmRefusal, ApplicationAction.ReturnRefusal, ApplicationAction.WithdrawRefusal];

    public static TheoryData<ApplicationState, string, ApplicationAction> All
    {
        get
        {
            var all = new TheoryData<ApplicationState, string, ApplicationAction>();
            foreach (var state in Enum.GetValues<ApplicationState>())
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

        var offered = application.ActionsOf(officer).Contains(action);
        var result = Do(application, action, officer);

        Assert.Equal(offers, offered);
        Assert.Equal(allowed, result.IsSuccess);
        Assert.Equal(allowed ? version + 1 : version, application.Version);
        Assert.Equal(allowed ? events + 1 : events, application.History.Count);
        Assert.Equal(allowed ? After(action) : state, application.State);
        Assert.All(result.Errors, e => Assert.IsType<Conflict>(e));
    }

    [Theory]
    [MemberData(nameof(States))]
    public void Only_an_approved_application_is_completed(ApplicationState state)
    {
        var application = In(state);

        var result = application.Complete(Now);

        Assert.Equal(state == ApplicationState.Approved, result.IsSuccess);
        Assert.Equal(result.IsSuccess ? ApplicationState.Completed : state, application.State);
    }

    public static TheoryData<ApplicationState> States => new(Enum.GetValues<ApplicationState>());

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
        ApplicationAction.Approve => application.Approve(officer, AuthorizationId.FromOrdinal(1), Now),
        ApplicationAction.ProposeRefusal => application.ProposeRefusal(officer, RefusalReasons.All[0], null, Now),
        ApplicationAction.ConfirmRefusal => application.ConfirmRefusal(officer, Now),
        ApplicationAction.ReturnRefusal => application.EndRefusal(ProposalEnd.Returned, officer, "Look again.", Now),
        ApplicationAction.WithdrawRefusal => application.EndRefusal(ProposalEnd.Withdrawn, officer, null, Now),
        ApplicationAction.ReplaceSharedSecret => application.ReplaceSecret(officer, Now),
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };

    private static ApplicationState After(ApplicationAction action) => action switch
    {
        ApplicationAction.Take or ApplicationAction.ReturnRefusal or ApplicationAction.WithdrawRefusal => ApplicationState.InReview,
        ApplicationAction.ProposeRefusal => ApplicationState.PendingSecondReview,
        ApplicationAction.ConfirmRefusal => ApplicationState.Refused,
        _ => ApplicationState.Approved,
    };

    /// <summary>An application that real decisions brought into a state.</summary>
    private static ExporterApplication In(ApplicationState state)
    {
        var application = ExporterApplication.Submit(
            "EXP-2026-000001", "a@example.ca", Forms.Good(), BusinessNumber.Parse("123456782RM0001"), Now, 5, BusinessDays.Statutory);
        ApplicationAction[] path = state switch
        {
            ApplicationState.Submitted => [],
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

        Assert.Equal(state, application.State);
        return application;
    }
}
