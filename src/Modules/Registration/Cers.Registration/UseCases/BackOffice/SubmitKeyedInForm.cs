using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class SubmitKeyedInFormValidator : ApplicationFormValidator<SubmitKeyedInForm>
{
    public SubmitKeyedInFormValidator(TimeProvider clock) => this.PaperIsGiven(clock);
}

internal sealed class SubmitKeyedInFormPreparation(RegistryAnswers answers) : IPrepare<SubmitKeyedInForm>
{
    public Task PrepareAsync(SubmitKeyedInForm message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.BusinessNumber), ct);
}

internal sealed class SubmitKeyedInFormHandler(
    RegistrationDbContext db,
    MessageScope scope,
    FormChecks checks,
    KeyedInForms forms,
    RegistryAnswers answers,
    DatedSettings settings,
    BusinessDays days,
    TimeProvider clock)
    : IRequestHandler<SubmitKeyedInForm, Result<SubmittedApplication>>
{
    public async Task<Result<SubmittedApplication>> Handle(SubmitKeyedInForm request, CancellationToken ct)
    {
        var businessNumber = BusinessNumber.Parse(request.BusinessNumber);
        var errors = await checks.ErrorsAsync(request, businessNumber, ct);
        if (errors.Count > 0)
        {
            return Result<SubmittedApplication>.Refused(errors);
        }

        var found = await forms.FindOrBeginAsync(request.DraftNumber, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<SubmittedApplication>();
        }

        var draft = found.Value;
        scope.Concerns("application", draft.Number);
        var attached = await forms.AttachAsync(draft.Number, draft.ReceivedFormId, request.Paper.File, ct);
        if (!attached.IsSuccess)
        {
            return attached.As<SubmittedApplication>();
        }

        var now = clock.GetUtcNow();
        var application = ExporterApplication.KeyIn(
            draft.Number,
            request.Paper.ToPaper(),
            request,
            businessNumber,
            Officer.Of(scope.Actor),
            now,
            settings.Int("registration.serviceDays", request.Paper.ReceivedOn!.Value),
            days);
        if (answers.Of(businessNumber) is { } answer)
        {
            application.Keep(RegistryOccasion.Submission, answer);
        }

        if (request.DraftNumber is not null)
        {
            db.Remove(draft);
        }

        db.Add(application);
        scope.Mail(SubmittedMail.To(application));
        return new SubmittedApplication(application.Number, application.DueDate);
    }
}
