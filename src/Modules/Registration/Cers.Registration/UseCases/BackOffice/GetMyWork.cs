using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetMyWorkHandler(RegistrationDbContext db, MessageScope scope, IPermissions permissions, BusinessDays days, TimeProvider clock)
    : IRequestHandler<GetMyWork, Result<MyWork>>
{
    public async Task<Result<MyWork>> Handle(GetMyWork request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var seesCases = permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.ViewCases);
        var work = (await ReadAsync(ct))!;
        var today = OttawaTime.Today(clock);
        var applications = work.Applications.Select(a => new WorkItem(a.Number, a.Name, IsCase: false, a.Due, ServiceClock.Colour(a.State, a.Due, today, days)));
        var cases = work.Cases.Select(c => new WorkItem(c.Number, c.Name, IsCase: true, CaseClock.DayOf(c.Due), CaseClock.Colour(c.State, c.Due, today, days)));
        return new MyWork
        {
            InHand = [.. applications.Concat(cases).OrderBy(i => i.DueDate).Take(MyWork.MostInHand)],
            ApplicationsToTake = work.ToTake,
            ApplicationsOverdue = work.Overdue,
            CasesToTake = seesCases ? work.CasesToTake : null,
            CasesOverdue = seesCases ? work.CasesOverdue : null,
            SecretsPaused = work.Paused,
            ConsentsAwaited = work.Consents,
            Team = scope.Actor.StaffRoles.Contains(StaffRole.Supervisor) ? work.Team : null,
        };
    }

    /// <summary>All of it in one trip. Each count stops at its limit; who has something in hand is found by hopping through the index, an officer a hop.</summary>
    private Task<Read?> ReadAsync(CancellationToken ct)
    {
        var (me, now, today) = (scope.Actor.Person!.Value.Value, clock.GetUtcNow(), OttawaTime.Today(clock));
        var (most, inHand) = (MyWork.Most, MyWork.MostInHand);
        var team = scope.Actor.StaffRoles.Contains(StaffRole.Supervisor);
        return db.JsonAsync<Read>(
            $"""
            with recursive of_applications as (
                (select assignee_id from registration.applications
                    where {team} and assignee_id is not null and state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview')
                    order by assignee_id limit 1)
                union all
                select (select a.assignee_id from registration.applications a
                    where a.assignee_id > o.assignee_id and a.state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview')
                    order by a.assignee_id limit 1)
                from of_applications o where o.assignee_id is not null),
            of_cases as (
                (select assignee_id from registration.cases
                    where {team} and assignee_id is not null and state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened')
                    order by assignee_id limit 1)
                union all
                select (select c.assignee_id from registration.cases c
                    where c.assignee_id > o.assignee_id and c.state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened')
                    order by c.assignee_id limit 1)
                from of_cases o where o.assignee_id is not null),
            officers as (select assignee_id from of_applications where assignee_id is not null union select assignee_id from of_cases where assignee_id is not null)
            select jsonb_build_object(
                'applications', (select coalesce(jsonb_agg(a order by a.due), '[]') from (
                    select number, legal_name name, state, due_date due from registration.applications
                    where assignee_id = {me} and state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview') and state <> 'NeedsInformation'
                    order by due_date, id limit {inHand}) a),
                'cases', (select coalesce(jsonb_agg(c order by c.due), '[]') from (
                    select number, legal_name name, state, due_at due from registration.cases
                    where assignee_id = {me} and state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened') and state <> 'AwaitingClient'
                    order by due_at, id limit {inHand}) c),
                'toTake', (select count(*) from (select from registration.applications where state = 'Submitted' limit {most}) t),
                'overdue', (select count(*) from (select from registration.applications
                    where state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview') and state <> 'NeedsInformation' and due_date < {today}
                    limit {most}) t),
                'casesToTake', (select count(*) from (select from registration.cases
                    where assignee_id is null and state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened') limit {most}) t),
                'casesOverdue', (select count(*) from (select from registration.cases
                    where state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened') and state <> 'AwaitingClient' and due_at <= {now} limit {most}) t),
                'paused', (select count(*) from (select from registration.shared_secrets where state = 'Paused' limit {most}) t),
                'consents', (select count(*) from (select from registration.associations where state = 'AwaitingConsent' limit {most}) t),
                'team', (select coalesce(jsonb_agg(t order by t.name), '[]') from (
                    select coalesce(a.name, c.name) name, a.n applications, c.n cases, least(a.late + c.late, {most}) overdue
                    from officers o
                    cross join lateral (
                        select count(*) n, count(*) filter (where due_date < {today}) late, min(assignee_name) name from (
                            select due_date, assignee_name from registration.applications
                            where assignee_id = o.assignee_id and state in ('Submitted', 'InReview', 'NeedsInformation', 'PendingSecondReview') and state <> 'NeedsInformation'
                            order by due_date limit {most}) x) a
                    cross join lateral (
                        select count(*) n, count(*) filter (where due_at <= {now}) late, min(assignee_name) name from (
                            select due_at, assignee_name from registration.cases
                            where assignee_id = o.assignee_id and state in ('Open', 'Triaged', 'AwaitingClient', 'UnderReview', 'Reopened') and state <> 'AwaitingClient'
                            order by due_at limit {most}) x) c
                    where a.n + c.n > 0) t))::text as "Value"
            """,
            ct);
    }

    private sealed record ApplicationInHand(string Number, string Name, ApplicationState State, DateOnly Due);

    private sealed record CaseInHand(string Number, string Name, CaseState State, DateTimeOffset Due);

    private sealed record Read(
        IReadOnlyList<ApplicationInHand> Applications,
        IReadOnlyList<CaseInHand> Cases,
        int ToTake,
        int Overdue,
        int CasesToTake,
        int CasesOverdue,
        int Paused,
        int Consents,
        IReadOnlyList<TeamMember> Team);
}
