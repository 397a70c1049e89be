using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetAssociationHandler(RegistrationDbContext db, MessageScope scope, IPermissions permissions, UndeliveredMails undelivered)
    : IRequestHandler<GetAssociation, Result<AssociationDetails>>
{
    public async Task<Result<AssociationDetails>> Handle(GetAssociation request, CancellationToken ct)
    {
        scope.AcrossAccounts(request.Reason);
        scope.Concerns("association", request.Id.ToString());

        // Joined by their keys: asked for with FirstOrDefault, every row of the table is numbered first.
        var found = await (
            from a in db.Associations.AsNoTracking().AsSingleQuery()
            where a.Id == request.Id
            join application in db.Applications on a.ApplicationId equals application.Id
            from provider in db.Authorizations.Where(x => x.HeldBy == a.CspAccount).DefaultIfEmpty()
            from providerRm in db.RegistryAnswers.Where(r => r.BusinessNumber == a.CspBusinessNumber).DefaultIfEmpty()
            from clientRm in db.RegistryAnswers.Where(r => r.BusinessNumber == a.ClientBusinessNumber).DefaultIfEmpty()
            select new Found(
                a,
                application,
                provider,
                providerRm,
                db.Authorizations.Where(x => x.BusinessNumber == a.ClientBusinessNumber)
                    .OrderBy(x => x.State == AuthorizationState.Revoked).ThenByDescending(x => x.AllocatedAt).ToList(),
                clientRm,
                db.AssociationHistory.Where(h => h.AssociationId == a.Id).OrderBy(h => h.At).ThenBy(h => h.Id)
                    .Select(h => new AssociationHistoryEvent(h.At, h.Kind, h.State, h.Side, h.ActorName, h.Reason)).ToList())).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return AssociationErrors.Unknown();
        }

        var (association, asked) = (found.Association, found.Application);
        return new AssociationDetails
        {
            Id = association.Id,
            State = association.State,
            Version = association.Version,
            Provider = Party(association.CspBusinessNumber, association.CspName, found.ProviderAuthorization, found.ProviderRm),
            Client = Party(association.ClientBusinessNumber, association.ClientName, found.ClientAuthorizations.FirstOrDefault(), found.ClientRm),
            ClientEmail = association.ClientEmail,
            AskedAt = association.AskedAt,
            ConsentDueAt = association.ConsentDueAt,
            ConsentedAt = association.ConsentedAt,
            ConsentFile = association.ConsentFile,
            ActiveSince = association.ActiveSince,
            EndedAt = association.EndedAt,
            EndReason = association.EndReason,
            Application = new AssociationApplication(
                asked.Number, asked.State, asked.DueDate, asked.AssigneeName, asked.AssigneeId is not null && asked.AssigneeId == scope.Actor.Person),
            History = found.History,
            Undelivered = [.. (await undelivered.AboutAsync(db, [AssociationMail.SubjectOf(association.Id)], ct)).Select(m => m.PromisedAt)],
            Actions = [.. Actions(association, asked)],
        };
    }

    private static AssociationParty Party(BusinessNumber number, string name, Authorization? authorization, KeptAnswer? rm) => new(
        number,
        name,
        authorization?.AuthorizationId,
        authorization?.State == AuthorizationState.Active,
        authorization?.Designation,
        authorization?.HeldBy,
        rm is { Found: true } ? rm.Open : null,
        rm?.Designation,
        rm?.AsOf);

    private IEnumerable<AssociationAction> Actions(AccountAssociation association, ExporterApplication application)
    {
        var officer = Officer.Of(scope.Actor);
        var decides = permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.DecideApplications);
        var possible = !decides ? [] : OfficerActions.Of(application, officer).ToHashSet();
        if (possible.Contains(ApplicationAction.Take))
        {
            yield return AssociationAction.Take;
        }

        if (possible.Contains(ApplicationAction.Approve) && association.State == AssociationState.Requested)
        {
            yield return AssociationAction.Approve;
        }

        if (possible.Contains(ApplicationAction.ProposeRefusal))
        {
            yield return AssociationAction.ProposeRefusal;
        }

        if (!permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.ProcessAssociations))
        {
            yield break;
        }

        if (association.State == AssociationState.AwaitingConsent)
        {
            yield return AssociationAction.RecordConsent;
        }

        if (association.State is AssociationState.Active or AssociationState.Suspended)
        {
            yield return AssociationAction.End;
        }
    }

    private sealed record Found(
        AccountAssociation Association,
        ExporterApplication Application,
        Authorization? ProviderAuthorization,
        KeptAnswer? ProviderRm,
        IReadOnlyList<Authorization> ClientAuthorizations,
        KeptAnswer? ClientRm,
        IReadOnlyList<AssociationHistoryEvent> History);
}
