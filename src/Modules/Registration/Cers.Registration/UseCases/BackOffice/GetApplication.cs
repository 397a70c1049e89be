using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.FourEyes;
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

internal sealed class GetApplicationHandler(
    RegistrationDbContext db, MessageScope scope, IPermissions permissions, UndeliveredMails undelivered, BusinessDays days, TimeProvider clock)
    : IRequestHandler<GetApplication, Result<ApplicationDetails>>
{
    private const int MostRivals = 20;

    public async Task<Result<ApplicationDetails>> Handle(GetApplication request, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Number == request.Number, ct);
        if (application is null)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", application.Number);
        var beside = await BesideAsync(application, ct);
        return new ApplicationDetails
        {
            Number = application.Number,
            State = application.State,
            Version = application.Version,
            Form = application.Form,
            Email = application.Email,
            BusinessNumber = application.BusinessNumber,
            ProposedDesignation = application.ProposedDesignation,
            ReceivedAt = application.ReceivedAt,
            DueDate = application.DueDate,
            Colour = ServiceClock.Colour(application.State, application.DueDate, OttawaTime.Today(clock), days),
            AssigneeName = application.AssigneeName,
            AssignedToMe = application.AssigneeId is not null && application.AssigneeId == scope.Actor.Person,
            RegistryChecks = beside.Checks,
            RegisterSilentSince = application.State == ApplicationState.InReview && beside.History is [.., { Kind: ApplicationEventKind.RegisterSilent } silent]
                ? silent.At
                : null,
            Warnings = Warnings(application, beside.Checks),
            Rivals = beside.Rivals,
            History = beside.History,
            Refusal = RefusalOf(application, beside.Waiting),
            AuthorizationId = application.AuthorizationId,
            Secret = beside.Secret,
            Undelivered = [.. (await undelivered.AboutAsync(db, [ApplicationMail.Subject(application.Number)], ct))
                .Select(m => new UndeliveredMessage(m.PromisedAt, m.Template == SharedSecretMail.TemplateName))],
            Actions = Actions(application),
        };
    }

    /// <summary>What lies beside the application, in one trip.</summary>
    private async Task<Beside> BesideAsync(ExporterApplication application, CancellationToken ct)
    {
        var rivals = db.Applications.WithSpecification(new ApplicationsOf(application.BusinessNumber, openOnly: false));
        var subject = RefuseApplication.SubjectOf(application.Number);
        return await db.Applications.AsNoTracking().AsSingleQuery().Where(a => a.Id == application.Id).Select(a => new Beside(
            db.RegistryChecks.Where(c => c.ApplicationId == a.Id).OrderBy(c => c.CheckedAt).ThenBy(c => c.Id)
                .Select(c => new RegistryCheck(c.Occasion, c.Source, c.CheckedAt, c.AsOf, c.Found, c.Open, c.Designation, c.LegalName)).ToList(),
            rivals.Where(r => r.Id != a.Id).Take(MostRivals)
                .Select(r => new RivalApplication(r.Number, r.State, r.Email, r.ReceivedAt)).ToList(),
            db.History.Where(h => h.ApplicationId == a.Id).OrderBy(h => h.At).ThenBy(h => h.Id)
                .Select(h => new ApplicationEvent(h.At, h.Kind, h.State, h.ActorName, h.Note)).ToList(),
            db.SharedSecrets.Where(s => s.ApplicationId == a.Id).OrderByDescending(s => s.IssuedAt)
                .Select(s => new SharedSecretStatus(s.State, s.IssuedAt, s.LastDay, s.WrongAttempts)).FirstOrDefault(),
            db.Set<Proposal>().Where(p => p.Subject == subject && p.State == ProposalState.Waiting)
                .Select(p => new WaitingProposal(p.Id, p.ExpiresAt)).FirstOrDefault())).SingleAsync(ct);
    }

    private static IReadOnlyList<RuleViolation> Warnings(ExporterApplication application, IReadOnlyList<RegistryCheck> checks) =>
        checks.Count > 0 && ApplicationRules.OfLegalName(application.LegalName, checks[^1].LegalName) is { } warning ? [warning] : [];

    private static ProposedRefusal? RefusalOf(ExporterApplication application, WaitingProposal? waiting) =>
        RefusalReasons.Find(application.RefusalCode) is { } reason
            ? new ProposedRefusal(reason, application.RefusalExplanation, application.RefusalProposedByName!, application.RefusalProposedAt!.Value, waiting)
            : null;

    private IReadOnlyList<ApplicationAction> Actions(ExporterApplication application) =>
        [.. application.ActionsOf(Officer.Of(scope.Actor)).Where(a => permissions.HoldsAsStaff(scope.Actor, PermissionOf(a)))];

    private static string PermissionOf(ApplicationAction action) => action switch
    {
        ApplicationAction.ConfirmRefusal or ApplicationAction.ReturnRefusal => RegistrationPermissions.ConfirmRefusals,
        ApplicationAction.ReplaceSharedSecret => RegistrationPermissions.IssueSecrets,
        _ => RegistrationPermissions.DecideApplications,
    };

    private sealed record Beside(
        IReadOnlyList<RegistryCheck> Checks,
        IReadOnlyList<RivalApplication> Rivals,
        IReadOnlyList<ApplicationEvent> History,
        SharedSecretStatus? Secret,
        WaitingProposal? Waiting);
}
