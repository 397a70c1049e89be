using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

/// <summary>
/// Asks the register about every business number that is relied on (the view <c>watched_numbers</c>), so many at a time, and acts on what it said today:
/// warns an account whose RM account is not open and for export any more (N-16), suspends its authorization ID after 10 business days, and takes both back
/// when the register says so; associations of such a client are suspended and taken up again with it. Where the register is silent, nothing happens to anybody. Running it twice, late, or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record ReverifyAuthorizations : ICommand<Batch>;

internal sealed class ReverifyAuthorizationsPreparation(RegistrationDbContext db, KeptAnswers register, ReverifiedNumbers asked, TimeProvider clock)
    : IPrepare<ReverifyAuthorizations>
{
    public async Task PrepareAsync(ReverifyAuthorizations message, CancellationToken ct)
    {
        var due = await db.Database
            .SqlQuery<string>(
                $"""
                select w.business_number as "Value" from registration.watched_numbers w
                left join registration.registry_answers a on a.business_number = w.business_number
                where a.checked_at is null or a.checked_at < {ReverifiedNumbers.Since(clock)}
                group by w.business_number, a.checked_at order by a.checked_at nulls first limit {ReverifiedNumbers.AtATime}
                """)
            .ToListAsync(ct);
        if (due.Count > 0 && await register.AskAsync([.. due.Select(BusinessNumber.Parse)], ct) is { } answers)
        {
            asked.Count = answers.Count;
        }
    }
}

/// <summary>What was asked before the transaction began.</summary>
internal sealed class ReverifiedNumbers
{
    public const int AtATime = 500;

    public int Count { get; set; }

    /// <summary>The register is asked once an Ottawa day; answers of an earlier one decide nothing.</summary>
    public static DateTimeOffset Since(TimeProvider clock) => OttawaTime.EndOf(OttawaTime.Today(clock).AddDays(-1));
}

internal sealed class ReverifyAuthorizationsHandler(
    RegistrationDbContext db, Associations associations, MessageScope scope, ReverifiedNumbers asked, BusinessDays days, TimeProvider clock)
    : IRequestHandler<ReverifyAuthorizations, Result<Batch>>
{
    /// <summary>Business days between the warning and the suspension.</summary>
    private const int WarningDays = 10;

    public async Task<Result<Batch>> Handle(ReverifyAuthorizations request, CancellationToken ct)
    {
        scope.AcrossAccounts("verifies the RM accounts of all authorization IDs");
        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var since = ReverifiedNumbers.Since(clock);
        var lastDay = days.Add(today, WarningDays);
        var most = 0;
        foreach (var (standing, statement) in new[]
        {
            (AuthorizationStanding.Restored, Restore(now, since)),
            (AuthorizationStanding.Warned, Warn(now, since, lastDay)),
            (AuthorizationStanding.Suspended, Suspend(now, since, today)),
        })
        {
            var changed = await db.Database.SqlQuery<Changed>(statement).ToListAsync(ct);
            most = Math.Max(most, changed.Count);
            foreach (var row in changed)
            {
                if (row.HeldBy is { } account)
                {
                    scope.Publish(new AuthorizationStandingChanged(
                        new AccountId(account),
                        AuthorizationId.Parse(row.AuthorizationId),
                        BusinessNumber.Parse(row.BusinessNumber),
                        standing,
                        Enum.Parse<AuthorizationCause>(row.Cause),
                        standing == AuthorizationStanding.Warned ? lastDay : null));
                }
            }
        }

        most = Math.Max(most, await associations.FollowRegisterAsync(since, ReverifiedNumbers.AtATime, now, ct));
        return new Batch(Math.Max(asked.Count, most), asked.Count == ReverifiedNumbers.AtATime || most == ReverifiedNumbers.AtATime);
    }

    /// <summary>Open and for export again: the warning is over, and a suspension that came of it.</summary>
    private static FormattableString Restore(DateTimeOffset now, DateTimeOffset since) =>
        $"""
        with good as (
            select a.authorization_id, a.suspended_by is not distinct from 'Register' as was_suspended
            from registration.authorizations a join registration.registry_answers r on r.business_number = a.business_number
            where a.last_day is not null and a.state <> 'Revoked' and r.checked_at >= {since} and r.for_export
            order by a.authorization_id limit {ReverifiedNumbers.AtATime} for update of a skip locked),
        changed as (
            update registration.authorizations a
            set warned_at = null, warned_reason = null, last_day = null, version = version + 1,
                state = case when was_suspended then 'Active' else state end, suspended_by = case when was_suspended then null else suspended_by end
            from good where a.authorization_id = good.authorization_id
            returning a.authorization_id, a.business_number, a.held_by, was_suspended),
        noted as (
            insert into registration.authorization_events (id, authorization_id, kind, cause, at)
            select gen_random_uuid(), authorization_id, case when was_suspended then 'Reinstated' else 'WarningLifted' end, 'RmAccountInOrder', {now} from changed)
        select authorization_id as "AuthorizationId", business_number as "BusinessNumber", held_by as "HeldBy", 'RmAccountInOrder' as "Cause" from changed
        """;

    private static FormattableString Warn(DateTimeOffset now, DateTimeOffset since, DateOnly lastDay) =>
        $"""
        with lost as (
            select a.authorization_id, case when r.open then 'RmAccountNotForExport' else 'RmAccountNotValid' end as cause
            from registration.authorizations a join registration.registry_answers r on r.business_number = a.business_number
            where a.last_day is null and a.state <> 'Revoked' and r.checked_at >= {since} and not r.for_export
            order by a.authorization_id limit {ReverifiedNumbers.AtATime} for update of a skip locked),
        changed as (
            update registration.authorizations a
            set warned_at = {now}, warned_reason = cause, last_day = {lastDay}, version = version + 1
            from lost where a.authorization_id = lost.authorization_id
            returning a.authorization_id, a.business_number, a.held_by, cause),
        noted as (
            insert into registration.authorization_events (id, authorization_id, kind, cause, at)
            select gen_random_uuid(), authorization_id, 'Warned', cause, {now} from changed)
        select authorization_id as "AuthorizationId", business_number as "BusinessNumber", held_by as "HeldBy", cause as "Cause" from changed
        """;

    private static FormattableString Suspend(DateTimeOffset now, DateTimeOffset since, DateOnly today) =>
        $"""
        with lost as (
            select a.authorization_id, case when r.open then 'RmAccountNotForExport' else 'RmAccountNotValid' end as cause
            from registration.authorizations a join registration.registry_answers r on r.business_number = a.business_number
            where a.last_day < {today} and a.state = 'Active' and r.checked_at >= {since} and not r.for_export
            order by a.authorization_id limit {ReverifiedNumbers.AtATime} for update of a skip locked),
        changed as (
            update registration.authorizations a
            set state = 'Suspended', suspended_by = 'Register', warned_reason = cause, version = version + 1
            from lost where a.authorization_id = lost.authorization_id
            returning a.authorization_id, a.business_number, a.held_by, cause),
        noted as (
            insert into registration.authorization_events (id, authorization_id, kind, cause, at)
            select gen_random_uuid(), authorization_id, 'Suspended', cause, {now} from changed)
        select authorization_id as "AuthorizationId", business_number as "BusinessNumber", held_by as "HeldBy", cause as "Cause" from changed
        """;

    private sealed record Changed(string AuthorizationId, string BusinessNumber, Guid? HeldBy, string Cause);
}
