using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetAuthorizationHandler(RegistrationDbContext db, MessageScope scope, IPermissions permissions)
    : IRequestHandler<GetAuthorization, Result<AuthorizationDetails>>
{
    public async Task<Result<AuthorizationDetails>> Handle(GetAuthorization request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("authorization", request.AuthorizationId.Value);
        var subject = RevokeAuthorization.SubjectOf(request.AuthorizationId);
        var kept = await db.Authorizations.AsNoTracking().AsSingleQuery().Where(a => a.AuthorizationId == request.AuthorizationId).Select(a => new Kept(
            a.BusinessNumber,
            a.LegalName,
            a.AuthorizationId,
            a.State,
            a.Version,
            a.SuspendedBy,
            a.Designation,
            a.AllocatedAt,
            a.HeldBy != null,
            a.WarnedAt,
            a.WarnedReason,
            a.LastDay,
            db.AuthorizationEvents.Where(e => e.AuthorizationId == a.AuthorizationId).OrderByDescending(e => e.At).ThenByDescending(e => e.Id)
                .Take(AuthorizationDetails.Most).Select(e => new AuthorizationEventRow(e.Kind, e.Cause, e.At, e.ActorName, e.Reason)).ToList(),
            db.Set<Proposal>().Where(p => p.Subject == subject && p.State == ProposalState.Waiting)
                .Select(p => new Proposed(p.Id, p.ProposedBy, p.ProposedByName, p.ExpiresAt)).FirstOrDefault())).SingleOrDefaultAsync(ct);
        return kept is null ? AuthorizationErrors.Unknown() : Told(kept);
    }

    private AuthorizationDetails Told(Kept kept)
    {
        var may = permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.SuspendAuthorizations);
        return new AuthorizationDetails
        {
            BusinessNumber = kept.BusinessNumber,
            LegalName = kept.LegalName,
            AuthorizationId = kept.AuthorizationId,
            State = kept.State,
            Version = kept.Version,
            SuspendedByRegister = kept.SuspendedBy == SuspendedBy.Register,
            Designation = kept.Designation,
            AllocatedAt = kept.AllocatedAt,
            Held = kept.Held,
            Warning = kept is { WarnedAt: { } since, WarnedReason: { } cause, LastDay: { } lastDay } ? new AuthorizationWarning(cause, since, lastDay) : null,
            Events = kept.Events,
            Revocation = kept.Proposed is { } p
                ? new WaitingRevocation(p.Id, p.ByName, p.ExpiresAt, may && p.By != scope.Actor.Person, p.By == scope.Actor.Person)
                : null,
            Actions = may ? [.. Authorization.ActionsIn(kept.State, kept.SuspendedBy, kept.Proposed is not null)] : [],
        };
    }

    private sealed record Proposed(Guid Id, PersonId By, string ByName, DateTimeOffset ExpiresAt);

    private sealed record Kept(
        BusinessNumber BusinessNumber,
        string LegalName,
        AuthorizationId AuthorizationId,
        AuthorizationState State,
        int Version,
        SuspendedBy? SuspendedBy,
        BusinessDesignation Designation,
        DateTimeOffset AllocatedAt,
        bool Held,
        DateTimeOffset? WarnedAt,
        AuthorizationCause? WarnedReason,
        DateOnly? LastDay,
        IReadOnlyList<AuthorizationEventRow> Events,
        Proposed? Proposed);
}
