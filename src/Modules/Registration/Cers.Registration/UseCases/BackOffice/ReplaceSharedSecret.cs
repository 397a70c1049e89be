using Cers.Kernel;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReplaceSharedSecretValidator : AbstractValidator<ReplaceSharedSecret>
{
    public ReplaceSharedSecretValidator() =>
        RuleFor(m => m.NewEmail).Must(EmailAddress.IsWellFormed).When(m => m.NewEmail is not null).Says(
            "registration.email_not_valid",
            "This is not an e-mail address of at most 70 characters.",
            "Ceci n'est pas une adresse de courriel d'au plus 70 caractères.");
}

internal sealed class ReplaceSharedSecretHandler(
    RegistrationDbContext db, MessageScope scope, KeyRing keys, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<ReplaceSharedSecret, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReplaceSharedSecret request, CancellationToken ct)
    {
        var found = await db.LockWithSecretAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var now = clock.GetUtcNow();
        var (application, old) = found.Value;
        var officer = Officer.Of(scope.Actor);
        scope.Concerns("application", application.Number);
        var replaced = application.ReplaceSecret(officer, now);
        if (!replaced.IsSuccess)
        {
            return replaced;
        }

        // Nobody gets the old one any more, whichever address it waits for.
        scope.Withdraw(SharedSecretMail.TemplateName, application.Email, ApplicationMail.Subject(application.Number));
        if (request.NewEmail is not null)
        {
            var corrected = EmailAddress.Key(request.NewEmail);
            if (corrected == application.Email)
            {
                return SecretErrors.SameAddress();
            }

            application.CorrectEmail(officer, corrected, now);
        }

        old?.Replace();

        // Before the new one is inserted: at no moment are two alive.
        await db.SaveChangesAsync(ct);
        var (secret, text) = SharedSecret.Issue(
            application.Id,
            application.AuthorizationId!.Value,
            await keys.CurrentAsync(KeyPurpose.Hmac, ct),
            now,
            settings.Int("secret.lifeDays", OttawaTime.DateOf(now)));
        db.Add(secret);
        scope.Mail(SecretReplacedMail.To(application, secret));
        scope.Mail(SharedSecretMail.To(application, secret, text));
        return replaced;
    }
}
