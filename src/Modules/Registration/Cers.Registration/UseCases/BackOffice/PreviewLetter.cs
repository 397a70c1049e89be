using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Intake;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class PreviewLetterValidator : AbstractValidator<PreviewLetter>
{
    public PreviewLetterValidator()
    {
        RuleFor(m => m.Kind).IsInEnum();
        When(m => m.Kind == LetterKind.Questions, () => RuleFor(m => m.Questions).SetValidator(new AskedQuestionsValidator()));
        When(m => m.Kind == LetterKind.Refusal, () => this.RefusalIsGiven(m => m.ReasonCode, m => m.Explanation));
    }
}

internal sealed class PreviewLetterHandler(RegistrationDbContext db, MessageScope scope, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<PreviewLetter, Result<Letter>>
{
    public async Task<Result<Letter>> Handle(PreviewLetter request, CancellationToken ct)
    {
        var application = await db.Applications.AsNoTracking().SingleOrDefaultAsync(a => a.Number == request.Number, ct);
        if (application is null)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", application.Number);
        var (template, mail) = Promised(request, application, OttawaTime.Today(clock));
        var text = template.Render(new MailFacts(mail.Language, mail.Facts, Secret: null));
        return new Letter(mail.Language, text.Subject, text.Paragraphs);
    }

    /// <summary>The very mail that the decision would promise.</summary>
    private (IMailTemplate Template, MailToSend Mail) Promised(PreviewLetter request, ExporterApplication application, DateOnly today) => request.Kind switch
    {
        // The authorization ID is made with the approval.
        LetterKind.Approval => (new ApprovedMail(), ApprovedMail.To(application, "······", today.AddDays(settings.Int("secret.lifeDays", today)))),
        LetterKind.Refusal => (new RefusedMail(), RefusedMail.To(application, request.ReasonCode!, request.Explanation)),
        _ => (new InformationAskedMail(), InformationAskedMail.To(application, AskedQuestionsValidator.Read(request.Questions), today.AddDays(InformationRequest.Days))),
    };
}
