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
    RegistrationDbContext db, MessageScope scope, IMediator mediator, IPermissions permissions, UndeliveredMails undelivered, TimeProvider clock)
    : IRequestHandler<GetApplication, Result<ApplicationDetails>>
{
    private const int MostRivals = 20;

    public async Task<Result<ApplicationDetails>> Handle(GetApplication request, CancellationToken ct)
    {
        if (await BesideAsync(request.Number, ct) is not { } beside)
        {
            return ApplicationErrors.Unknown();
        }

        var application = beside.Application;
        scope.Concerns("application", application.Number);
        var officer = await Officer.WithAddressAsync(scope, mediator, ct);
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
            ApplicationDate = application.ApplicationDate,
            DueDate = application.DueDate,
            Colour = ServiceClock.Colour(application.State, application.DueDate, OttawaTime.Today(clock)),
            PausedOn = application.PausedOn,
            AssigneeName = application.AssigneeName,
            AssignedToMe = application.AssigneeId is not null && application.AssigneeId == scope.Actor.Person,
            RegistryChecks = beside.Checks,
            RegisterSilentSince = application.State == ApplicationState.InReview && beside.History is [.., { Kind: ApplicationEventKind.RegisterSilent } silent]
                ? silent.At
                : null,
            Warnings = Warnings(application, beside),
            Rivals = [.. beside.Rivals.Concat(beside.Drafts).OrderByDescending(r => r.ReceivedAt)],
            Questions = [.. beside.Asked.Select(ToAsked)],
            Notes = beside.Notes,
            KeyedIn = KeyedInOf(application),
            History = beside.History,
            Refusal = RefusalOf(application, beside.Waiting),
            AuthorizationId = application.AuthorizationId,
            Secret = beside.Secret,
            Undelivered = [.. (await undelivered.AboutAsync(db, [ApplicationMail.Subject(application.Number)], ct))
                .Select(m => new UndeliveredMessage(m.PromisedAt, m.Template == SharedSecretMail.TemplateName))],
            Actions = [.. OfficerActions.Of(application, officer).Where(a => permissions.HoldsAsStaff(scope.Actor, PermissionOf(a)))],
            Hindrance = HindranceOf(application, officer),
            MayNote = Decides,
        };
    }

    private bool Decides => permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.DecideApplications);

    /// <summary>The application and what lies beside it, in one trip.</summary>
    private Task<Beside?> BesideAsync(string number, CancellationToken ct)
    {
        var subject = RefuseApplication.SubjectOf(number);
        var caed = db.ActivationIds.FromSql(
            $"select * from registration.activation_ids where left(business_number, 9) = (select left(business_number, 9) from registration.applications where number = {number})");
        return db.Applications.AsNoTracking().AsSingleQuery().Where(a => a.Number == number).Select(a => new Beside(
            a,
            db.RegistryChecks.Where(c => c.ApplicationId == a.Id).OrderBy(c => c.CheckedAt).ThenBy(c => c.Id)
                .Select(c => new RegistryCheck(c.Occasion, c.Source, c.CheckedAt, c.AsOf, c.Found, c.Open, c.Designation, c.LegalName)).ToList(),
            db.Applications.Where(r => r.BusinessNumber == a.BusinessNumber && r.Id != a.Id).OrderByDescending(r => r.ReceivedAt).Take(MostRivals)
                .Select(r => new RivalApplication(r.Number, r.State, r.Email, r.ReceivedAt, null)).ToList(),
            db.Drafts.Where(d => d.BusinessNumber == a.BusinessNumber).OrderByDescending(d => d.SavedAt).Take(MostRivals)
                .Select(d => new RivalApplication(d.Number, ApplicationState.Draft, d.Email ?? "", d.SavedAt, d.RefusedAt)).ToList(),
            db.InformationRequests.Where(r => r.ApplicationId == a.Id).OrderBy(r => r.AskedAt).ToList(),
            db.Notes.Where(n => n.ApplicationId == a.Id).OrderBy(n => n.At).ThenBy(n => n.Id)
                .Select(n => new InternalNote(n.At, n.AuthorName, n.Text)).ToList(),
            db.History.Where(h => h.ApplicationId == a.Id).OrderBy(h => h.At).ThenBy(h => h.Id)
                .Select(h => new ApplicationEvent(h.At, h.Kind, h.State, h.ActorName, h.Note)).ToList(),
            db.SharedSecrets.Where(s => s.ApplicationId == a.Id).OrderByDescending(s => s.IssuedAt)
                .Select(s => new SharedSecretStatus(s.State, s.IssuedAt, s.LastDay, s.WrongAttempts)).FirstOrDefault(),
            db.Set<Proposal>().Where(p => p.Subject == subject && p.State == ProposalState.Waiting)
                .Select(p => new WaitingProposal(p.Id, p.ExpiresAt)).FirstOrDefault(),
            caed.Select(i => i.BusinessNumber).Distinct().Count())).SingleOrDefaultAsync(ct);
    }

    private static IReadOnlyList<RuleViolation> Warnings(ExporterApplication application, Beside beside) =>
    [
        .. beside.Checks.Count > 0 && ApplicationRules.OfLegalName(application.LegalName, beside.Checks[^1].LegalName) is { } name ? [name] : Array.Empty<RuleViolation>(),
        .. DesignationRules.OfSeveralAccounts(application.ProposedDesignation, beside.CaedAccounts) is { } designation ? [designation] : Array.Empty<RuleViolation>(),
    ];

    private static ProposedRefusal? RefusalOf(ExporterApplication application, WaitingProposal? waiting) =>
        RefusalReasons.Find(application.RefusalCode) is { } reason
            ? new ProposedRefusal(reason, application.RefusalExplanation, application.RefusalProposedByName!, application.RefusalProposedAt!.Value, waiting)
            : null;

    private static AskedInformation ToAsked(InformationRequest request) =>
        new(
            request.AskedAt,
            request.AskedByName,
            request.LastDay,
            request.AnsweredAt,
            [.. request.Questions.Select(q => new AnsweredQuestion(InformationQuestions.Find(q.Code)!, q.Text, q.Answer))]);

    private static KeyedIn? KeyedInOf(ExporterApplication application) =>
        application is { KeyedInByName: { } by, PaperReceivedOn: { } day, EmailStatement: { } statement, ReceivedFormId: { } file }
            ? new KeyedIn(by, day, statement, file)
            : null;

    /// <summary>Said to those whose work it would be, while there is something to decide.</summary>
    private LocalizedText? HindranceOf(ExporterApplication application, Officer officer) =>
        !Decides || !ExporterApplication.RunningStates.Contains(application.State) ? null
        : application.Interest(officer) is { } interest ? interest.Text
        : application.State == ApplicationState.InReview ? application.MayDecide(officer)?.Text
        : null;

    private static string PermissionOf(ApplicationAction action) => action switch
    {
        ApplicationAction.ConfirmRefusal or ApplicationAction.ReturnRefusal => RegistrationPermissions.ConfirmRefusals,
        ApplicationAction.ReplaceSharedSecret => RegistrationPermissions.IssueSecrets,
        _ => RegistrationPermissions.DecideApplications,
    };

    private sealed record Beside(
        ExporterApplication Application,
        IReadOnlyList<RegistryCheck> Checks,
        IReadOnlyList<RivalApplication> Rivals,
        IReadOnlyList<RivalApplication> Drafts,
        IReadOnlyList<InformationRequest> Asked,
        IReadOnlyList<InternalNote> Notes,
        IReadOnlyList<ApplicationEvent> History,
        SharedSecretStatus? Secret,
        WaitingProposal? Waiting,
        int CaedAccounts);
}
