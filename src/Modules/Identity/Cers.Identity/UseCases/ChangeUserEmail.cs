using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ChangeUserEmailValidator : AbstractValidator<ChangeUserEmail>
{
    public ChangeUserEmailValidator()
    {
        RuleFor(m => m.Email).EmailAddressOfUser();
        RuleFor(m => m.EmailCode).EmailCodeOfSixDigits();
    }
}

internal sealed class ChangeUserEmailHandler(IdentityDbContext db, MessageScope scope, ConfirmedAddresses addresses, TimeProvider clock)
    : IRequestHandler<ChangeUserEmail, Result<UserAccount>>
{
    public async Task<Result<UserAccount>> Handle(ChangeUserEmail request, CancellationToken ct)
    {
        var person = await db.LockPersonAsync(scope.Actor.Person!.Value, ct);
        scope.Concerns("person", person.Id.ToString());
        if (!person.HasUserAccount)
        {
            return IdentityErrors.NeedsUserAccount();
        }

        if (person.EmailKey == EmailAddress.Key(request.Email))
        {
            return IdentityErrors.SameEmail();
        }

        var now = clock.GetUtcNow();
        if (await addresses.RefusalAsync(person.Id, request.Email, request.EmailCode, now, ct) is { } refusal)
        {
            return refusal;
        }

        scope.Mail(EmailChangedMail.To(person, now));
        person.ChangeEmail(request.Email);
        return Told.UserAccountOf(person)!;
    }
}
