using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using FluentValidation;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class RequestEmailCodeValidator : AbstractValidator<RequestEmailCode>
{
    public RequestEmailCodeValidator() =>
        RuleFor(m => m.Email).Must(EmailAddress.IsWellFormed).Says(
            "registration.email_not_valid",
            "This is not an e-mail address of at most 70 characters.",
            "Ceci n'est pas une adresse de courriel d'au plus 70 caractères.");
}

internal sealed class RequestEmailCodeHandler(RegistrationDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<RequestEmailCode, Result<SentEmailCode>>
{
    public async Task<Result<SentEmailCode>> Handle(RequestEmailCode request, CancellationToken ct)
    {
        var email = EmailAddress.Key(request.Email);
        var code = await db.LockCodeAsync(email, ct);
        if (code is null)
        {
            code = EmailCode.For(email);
            db.Add(code);
        }

        var text = code.Draw(await keys.CurrentAsync(KeyPurpose.Hmac, ct), clock.GetUtcNow());
        scope.Mail(EmailCodeMail.To(email, request.Language, new MailSecret(text, code.EndsAt)));
        return new SentEmailCode(code.EndsAt);
    }
}
