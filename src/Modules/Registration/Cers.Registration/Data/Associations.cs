using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;
using Cers.Registration.Registry;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>What happens to associations because something else happened: in the transaction of whoever calls. Both sides are told after the commit (N-14).</summary>
internal sealed class Associations(RegistrationDbContext db, MessageScope scope, RegistryAnswers answers)
{
    /// <summary>
    /// The application to add a client is approved: the association is active and the application completed at once. A client without an authorization ID gets one
    /// by it, and may open its own account later.
    /// </summary>
    public async Task<Result<Done>> AddClientAsync(ExporterApplication application, Officer officer, DateTimeOffset now, CancellationToken ct)
    {
        scope.AcrossAccounts("a client is added to a customs service provider");
        var association = await db.LockAssociationOfAsync(application.Id, ct);
        if (await RefusalAsync(application, association, ct) is { } refusal)
        {
            return refusal;
        }

        var authorizationId = await AuthorizationOfAsync(application, now, ct);
        var approved = application.Approve(officer, authorizationId, now);
        if (!approved.IsSuccess)
        {
            return approved;
        }

        application.Keep(RegistryOccasion.Approval, answers.Of(application.BusinessNumber)!);
        var active = association.Activate(AssociationActor.Of(officer), now);
        return active.IsSuccess ? Tell(association, application.Complete(now), now) : active;
    }

    /// <summary>The application to add a client was refused by two officers.</summary>
    public async Task RefuseClientAsync(ExporterApplication application, Officer officer, DateTimeOffset now, CancellationToken ct)
    {
        scope.AcrossAccounts("the request for a client is refused");
        var association = await db.LockAssociationOfAsync(application.Id, ct);
        Tell(association, association.Refuse(AssociationActor.Of(officer), ReasonOf(application), now), now);
    }

    /// <summary>The account is a customs service provider no more: all its associations end, requests included.</summary>
    /// <param name="reason">Told to both sides.</param>
    public async Task EndAllAsync(AccountId csp, string reason, DateTimeOffset now, CancellationToken ct)
    {
        if (scope.Account != csp)
        {
            scope.AcrossAccounts("a customs service provider's associations end");
        }

        var live = await db.Associations
            .FromSql(
                $"""
                select * from registration.associations
                where csp_account = {csp.Value} and state in ('Requested', 'AwaitingConsent', 'Active', 'Suspended') order by id for update
                """)
            .ToListAsync(ct);
        foreach (var association in live)
        {
            await EndAsync(association, AssociationActor.System, reason, now, ct);
        }
    }

    /// <summary>
    /// Suspends what is active where the register said since then that the client's RM account is not open and for export, and takes up again what was suspended
    /// where it is; so many at a time. How many changed.
    /// </summary>
    public async Task<int> FollowRegisterAsync(DateTimeOffset since, int most, DateTimeOffset now, CancellationToken ct)
    {
        scope.AcrossAccounts("the register of RM accounts says so");
        var suspended = await db.Associations
            .FromSql(
                $"""
                select s.* from registration.associations s join registration.registry_answers r on r.business_number = s.client_business_number
                where s.state = 'Active' and r.checked_at >= {since} and not r.for_export
                order by s.id limit {most} for update of s skip locked
                """)
            .ToListAsync(ct);
        var resumed = await db.Associations
            .FromSql(
                $"""
                select s.* from registration.associations s join registration.registry_answers r on r.business_number = s.client_business_number
                where s.state = 'Suspended' and r.checked_at >= {since} and r.for_export
                order by s.id limit {most} for update of s skip locked
                """)
            .ToListAsync(ct);
        suspended.ForEach(association => Tell(association, association.Suspend(now), now));
        resumed.ForEach(association => Tell(association, association.Resume(now), now));
        return Math.Max(suspended.Count, resumed.Count);
    }

    /// <summary>Ends an association; what was only asked for is withdrawn with its application.</summary>
    public async Task<Result<Done>> EndAsync(AccountAssociation association, AssociationActor by, string? reason, DateTimeOffset now, CancellationToken ct)
    {
        var begun = association.ActiveSince is not null;
        var ended = association.End(by, reason, now);
        if (ended.IsSuccess && !begun)
        {
            await WithdrawApplicationAsync(association, now, ct);
        }

        return Tell(association, ended, now);
    }

    /// <summary>The application of a request that ended without a decision; one that waits for a second officer's refusal ends by that.</summary>
    public async Task WithdrawApplicationAsync(AccountAssociation association, DateTimeOffset now, CancellationToken ct)
    {
        var application = await db.LockAsync(association.ApplicationId, ct);
        _ = application.Withdraw(await db.OpenRequestOfAsync(application.Id, ct), now);
    }

    /// <summary>Has both sides told of what was just done; nothing where it was refused.</summary>
    public Result<Done> Tell(AccountAssociation association, Result<Done> done, DateTimeOffset now)
    {
        if (done.IsSuccess)
        {
            scope.Publish(new AssociationChanged(association.Id, association.History[^1].Kind, now));
        }

        return done;
    }

    /// <summary>What the register and the provider's designation say on the day of the approval.</summary>
    private async Task<Error?> RefusalAsync(ExporterApplication application, AccountAssociation association, CancellationToken ct)
    {
        if (answers.RefusalOf(application) is { } refusal)
        {
            return refusal;
        }

        var provides = await db.Authorizations.AnyAsync(
            a => a.HeldBy == association.CspAccount && a.Designation == BusinessDesignation.CustomsServiceProvider && a.State != AuthorizationState.Revoked, ct);
        return provides ? null : AssociationErrors.NotAProvider();
    }

    private async Task<AuthorizationId> AuthorizationOfAsync(ExporterApplication application, DateTimeOffset now, CancellationToken ct)
    {
        var known = await db.Authorizations.AsNoTracking()
            .Where(a => a.BusinessNumber == application.BusinessNumber && a.State != AuthorizationState.Revoked)
            .OrderByDescending(a => a.AllocatedAt)
            .Select(a => (AuthorizationId?)a.AuthorizationId)
            .FirstOrDefaultAsync(ct);
        if (known is { } id)
        {
            return id;
        }

        var allocated = Authorization.Allocate(await db.NextAuthorizationIdAsync(ct), application, now);
        db.Add(allocated);
        return allocated.AuthorizationId;
    }

    private static string ReasonOf(ExporterApplication application) =>
        string.Join(": ", new[] { application.RefusalCode, application.RefusalExplanation }.Where(t => !string.IsNullOrEmpty(t)));
}
