using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using Cers.Registration.Registry;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class IssueActivationIdValidator : AbstractValidator<IssueActivationId>
{
    public IssueActivationIdValidator()
    {
        RuleFor(m => m.BusinessNumber).Custom((number, context) =>
        {
            if (!BusinessNumber.TryParse(number, out _))
            {
                context.Refuse(ApplicationRules.NumberNotValid());
            }
        });
        RuleFor(m => m.OperatingName).Must(n => n is null || (n.Length <= 70 && !n.Any(char.IsControl))).Says(
            "registration.text_too_long", "At most 70 characters, without control characters.", "Au plus 70 caractères, sans caractères de commande.");
        RuleFor(m => m.Designation).Must(d => Enum.IsDefined(d)).Says(
            "registration.designation_missing", "Choose the designation that was reported in CAED.", "Choisissez la désignation déclarée dans la DECA.");
        RuleFor(m => m.Language).IsInEnum().Says("registration.language", "English or French.", "Français ou anglais.");
        RuleFor(m => m.Email).Must(EmailAddress.IsWellFormed).Says(
            "registration.email_not_valid",
            "This is not an e-mail address of at most 70 characters.",
            "Ceci n'est pas une adresse de courriel d'au plus 70 caractères.");
    }
}

internal sealed class IssueActivationIdPreparation(RegistryAnswers answers) : IPrepare<IssueActivationId>
{
    public Task PrepareAsync(IssueActivationId message, CancellationToken ct) => answers.AskAsync(BusinessNumber.Parse(message.BusinessNumber), ct);
}

internal sealed class IssueActivationIdHandler(
    RegistrationDbContext db, MessageScope scope, IMediator mediator, RegistryAnswers answers, KeyRing keys, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<IssueActivationId, Result<Done>>
{
    public async Task<Result<Done>> Handle(IssueActivationId request, CancellationToken ct)
    {
        var number = BusinessNumber.Parse(request.BusinessNumber);
        if (answers.Of(number) is not { } answer)
        {
            return ApplicationErrors.RegisterSilent();
        }

        if (ApplicationRules.OfAccount(answer.Account) is { } violation)
        {
            return violation;
        }

        var holder = await mediator.Send(new FindAccountByBusinessNumber(number), ct);
        if (holder.Value.Account is not null)
        {
            return ApplicationRules.AlreadyThere();
        }

        var former = await db.ActivationIds.SingleOrDefaultAsync(a => a.BusinessNumber == number && a.State == ActivationIdState.Issued, ct);
        former?.Replace();

        // Before the new one is inserted: at no moment are two alive.
        await db.SaveChangesAsync(ct);
        var now = clock.GetUtcNow();
        var (activation, text) = ActivationId.Issue(
            number,
            answer.Account!.LegalName,
            string.IsNullOrWhiteSpace(request.OperatingName) ? null : request.OperatingName.Trim(),
            request.Designation,
            await keys.CurrentAsync(KeyPurpose.Hmac, ct),
            now,
            settings.Int("secret.lifeDays", OttawaTime.DateOf(now)),
            scope.Actor.Name);
        db.Add(activation);
        scope.Concerns("activation", activation.Id.ToString());
        scope.Mail(ActivationIdMail.To(request, activation, text));
        return default(Done);
    }
}
