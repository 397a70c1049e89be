using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetCaseHandler(
    RegistrationDbContext db, MessageScope scope, IPermissions permissions, DesignationFacts facts, FileShelf shelf, BusinessDays days, TimeProvider clock)
    : IRequestHandler<GetCase, Result<CaseDetails>>
{
    public async Task<Result<CaseDetails>> Handle(GetCase request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var subject = MaintainDesignation.SubjectOf(request.Number);
        var found = await db.Cases.AsNoTracking().AsSingleQuery().Where(c => c.Number == request.Number).Select(c => new Found(
            c,
            db.CaseHistory.Where(h => h.CaseId == c.Id).OrderBy(h => h.At).ThenBy(h => h.Id)
                .Select(h => new CaseEvent(h.At, h.Kind, h.State, h.ActorName, h.Note)).ToList(),
            db.CaseMessages.Where(m => m.CaseId == c.Id).OrderBy(m => m.At).ThenBy(m => m.Id)
                .Select(m => new CaseMessage(m.At, m.FromStaff, m.Author, m.Text)).ToList(),
            db.CaseDecisions.Where(d => d.CaseId == c.Id).OrderBy(d => d.DecidedAt).ThenBy(d => d.Id).ToList(),
            db.Set<Proposal>().Where(p => p.Subject == subject && p.State == ProposalState.Waiting)
                .Select(p => new WaitingProposal(p.Id, p.ExpiresAt)).FirstOrDefault())).SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return CaseErrors.Unknown();
        }

        var about = found.Case;
        scope.Concerns("case", about.Number);
        var known = await facts.OfAsync(about.AuthorizationId, ct);
        return new CaseDetails
        {
            Number = about.Number,
            State = about.State,
            Version = about.Version,
            Account = about.AccountId,
            AuthorizationId = about.AuthorizationId,
            BusinessNumber = about.BusinessNumber,
            LegalName = about.LegalName,
            Language = about.Language,
            Ground = about.Ground,
            Statement = about.Statement,
            Received = about.Received,
            Disputed = about.Designation,
            Designation = known.Designation,
            OneTimeId = known.OneTimeId,
            OpenedAt = about.OpenedAt,
            DueDate = about.DueAt is { } due ? CaseClock.DayOf(due) : null,
            Colour = CaseClock.Colour(about.State, about.DueAt, OttawaTime.Today(clock), days),
            DaysLeft = about.DaysLeft,
            AssigneeName = about.AssigneeName,
            AssignedToMe = about.AssigneeId is not null && about.AssigneeId == scope.Actor.Person,
            Form = known.Form,
            Caed = known.Caed,
            EvidenceAtOpening = about.Evidence,
            EvidenceNow = known.Evidence,
            Files = await GetDisputeFilesHandler.FilesAsync(shelf, about.Number, ct),
            Messages = found.Messages,
            Proposed = about.ProposedBy is null
                ? null
                : new(about.ProposedReasonEn!, about.ProposedReasonFr!, about.ProposedByName!, about.ProposedAt!.Value, found.Waiting),
            Decisions = [.. found.Decisions.Select(d => new DecidedCase(d.Decision, d.ReasonEn, d.ReasonFr, d.ProposedByName, d.DecidedByName, d.DecidedAt, d.Letter))],
            History = found.History,
            Designations = known.History,
            Actions = [.. about.ActionsOf(Officer.Of(scope.Actor)).Where(a => permissions.HoldsAsStaff(scope.Actor, PermissionOf(a)))],
        };
    }

    private static string PermissionOf(CaseAction action) => action switch
    {
        CaseAction.Confirm or CaseAction.Return => RegistrationPermissions.ConfirmCases,
        CaseAction.EnterAnswer => RegistrationPermissions.DisputeDesignation,
        _ => RegistrationPermissions.DecideCases,
    };

    private sealed record Found(
        DesignationCase Case,
        IReadOnlyList<CaseEvent> History,
        IReadOnlyList<CaseMessage> Messages,
        IReadOnlyList<CaseDecisionEntry> Decisions,
        WaitingProposal? Waiting);
}
