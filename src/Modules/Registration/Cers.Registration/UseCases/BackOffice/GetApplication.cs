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

internal sealed class GetApplicationHandler(
    RegistrationDbContext db,
    MessageScope scope,
    IMediator mediator,
    IPermissions permissions,
    UndeliveredMails undelivered,
    BusinessDays days,
    TimeProvider clock)
    : IRequestHandler<GetApplication, Result<ApplicationDetails>>
{
    /// <summary>So many mails that were not delivered are told.</summary>
    private const int MostLost = 100;

    public async Task<Result<ApplicationDetails>> Handle(GetApplication request, CancellationToken ct)
    {
        var dead = undelivered.Of(db);
        var found = await db.Applications.AsNoTracking().Where(a => a.Number == request.Number)
            .Select(a => new
            {
                Application = a,
                Lost = dead.Where(o => o.Subject == ApplicationMail.SubjectKind + a.Number).OrderBy(o => o.CreatedAt).Take(MostLost)
                    .Select(o => new UndeliveredMessage(o.CreatedAt, o.Template == SharedSecretMail.TemplateName)).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (found is null)
        {
            return ApplicationErrors.Unknown();
        }

        var application = found.Application;
        scope.Concerns("application", application.Number);
        var beside = await BesideApplication.OfAsync(db, application, ct);
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
            Colour = ServiceClock.Colour(application.State, application.DueDate, OttawaTime.Today(clock), days),
            PausedOn = application.PausedOn,
            AssigneeName = application.AssigneeName,
            AssignedToMe = application.AssigneeId is not null && application.AssigneeId == scope.Actor.Person,
            RegistryChecks = beside.Checks,
            RegisterSilentSince = application.State == ApplicationState.InReview && beside.History is [.., { Kind: ApplicationEventKind.RegisterSilent } silent]
                ? silent.At
                : null,
            Warnings = Warnings(application, beside),
            Rivals = beside.Rivals,
            Questions = [.. beside.Asked.Select(ToAsked)],
            Notes = beside.Notes,
            KeyedIn = KeyedInOf(application),
            History = beside.History,
            Refusal = RefusalOf(application, beside.Waiting),
            AuthorizationId = application.AuthorizationId,
            Secret = beside.Secret,
            Undelivered = found.Lost,
            Actions = [.. OfficerActions.Of(application, officer).Where(a => permissions.HoldsAsStaff(scope.Actor, PermissionOf(a)))],
            Hindrance = HindranceOf(application, officer),
            MayNote = Decides,
        };
    }

    private bool Decides => permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.DecideApplications);

    private static IReadOnlyList<RuleViolation> Warnings(ExporterApplication application, BesideApplication beside) =>
    [
        .. beside.Checks.Count > 0 && ApplicationRules.OfLegalName(application.LegalName, beside.Checks[^1].LegalName) is { } name ? [name] : Array.Empty<RuleViolation>(),
        .. DesignationRules.OfSeveralAccounts(application.ProposedDesignation, beside.CaedAccounts) is { } designation ? [designation] : Array.Empty<RuleViolation>(),
    ];

    private static ProposedRefusal? RefusalOf(ExporterApplication application, WaitingProposal? waiting) =>
        RefusalReasons.Find(application.RefusalCode) is { } reason
            ? new ProposedRefusal(reason, application.RefusalExplanation, application.RefusalProposedByName!, application.RefusalProposedAt!.Value, waiting)
            : null;

    private static AskedInformation ToAsked(AskedTogether request) =>
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
}
