using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class RequestUserEmailCodeValidator : AbstractValidator<RequestUserEmailCode>
{
    public RequestUserEmailCodeValidator() => RuleFor(m => m.Email).EmailAddressOfUser();
}

internal sealed class RequestUserEmailCodeHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<RequestUserEmailCode, Result<Done>>
{
    public async Task<Result<Done>> Handle(RequestUserEmailCode request, CancellationToken ct)
    {
        var person = scope.Actor.Person!.Value;
        var code = EmailCode.Draw();
        db.EmailCodes.Add(EmailCode.For(person, request.Email, code, await keys.CurrentAsync(KeyPurpose.Hmac, ct), clock.GetUtcNow()));
        scope.Concerns("person", person.ToString());
        scope.Mail(new MailToSend(
            UserEmailCodeMail.TemplateName,
            request.Email.Trim(),
            request.Language,
            new Dictionary<string, string>(StringComparer.Ordinal),
            $"person {person}",
            new MailSecret(code, clock.GetUtcNow() + EmailCode.Life)));
        return default(Done);
    }
}
