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

namespace Cers.Registration.UseCases;

/// <summary>The form, and whether its address is confirmed.</summary>
internal sealed class SubmitApplicationValidator : ApplicationFormValidator<SubmitApplication>
{
    public SubmitApplicationValidator(ConfirmationSigner signer) => this.AddressIsConfirmed(signer, m => m.Confirmation);
}

internal sealed class SubmitApplicationPreparation(RegistryAnswers answers) : IPrepare<SubmitApplication>
{
    public Task PrepareAsync(SubmitApplication message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.BusinessNumber), ct);
}

internal sealed class SubmitApplicationHandler(
    RegistrationDbContext db, MessageScope scope, FormChecks checks, RegistryAnswers answers, DatedSettings settings, BusinessDays days, TimeProvider clock)
    : IRequestHandler<SubmitApplication, Result<SubmittedApplication>>
{
    public async Task<Result<SubmittedApplication>> Handle(SubmitApplication request, CancellationToken ct)
    {
        var email = EmailConfirmation.AddressOf(request.Confirmation)!;
        var draft = request.DraftNumber is { } number ? await db.LockDraftAsync(number, email, ct) : null;
        if (request.DraftNumber is not null && draft is null)
        {
            return ApplicationErrors.DraftUnknown();
        }

        var businessNumber = BusinessNumber.Parse(request.BusinessNumber);
        var errors = await checks.ErrorsAsync(request, businessNumber, ct);
        if (errors.Count > 0)
        {
            // Officers see who else asked for the number, and the applicant loses nothing of what was typed.
            errors.FirstOrDefault(e => e.Code == "REG-004")?.Then(new KeepRefusedForm(email, DraftForm.Of(request), request.DraftNumber));
            return Result<SubmittedApplication>.Refused(errors);
        }

        var now = clock.GetUtcNow();
        var today = OttawaTime.DateOf(now);
        var application = ExporterApplication.Submit(
            draft?.Number ?? await db.NextApplicationNumberAsync(today.Year, ct),
            email,
            request,
            businessNumber,
            now,
            settings.Int("registration.serviceDays", today),
            days);
        if (answers.Of(businessNumber) is { } answer)
        {
            application.Keep(RegistryOccasion.Submission, answer);
        }

        if (draft is not null)
        {
            db.Remove(draft);
        }

        db.Add(application);
        scope.Concerns("application", application.Number);
        scope.Mail(SubmittedMail.To(application));
        return new SubmittedApplication(application.Number, application.DueDate);
    }
}
