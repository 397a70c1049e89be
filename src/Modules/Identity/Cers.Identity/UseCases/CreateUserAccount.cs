using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Keys;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class CreateUserAccountValidator : AbstractValidator<CreateUserAccount>
{
    public CreateUserAccountValidator()
    {
        RuleFor(m => m.FirstName).NameOfPerson();
        RuleFor(m => m.LastName).NameOfPerson();
        RuleFor(m => m.Email).EmailAddressOfUser();
        RuleFor(m => m.Telephone).Telephone();
        RuleFor(m => m.EmailCode).Must(c => c?.Trim().Length == 6 && c.Trim().All(char.IsAsciiDigit)).Says(
            "identity.email_code_form", "The code has six digits.", "Le code compte six chiffres.");
        RuleFor(m => m.AcceptTerms).Equal(true).Says(
            "identity.terms_not_accepted", "Accept the terms and conditions.", "Acceptez les conditions d'utilisation.");
        RuleFor(m => m.TermsVersion).Equal(TermsAndConditions.Current.Version).Says(
            "identity.terms_changed", "The terms and conditions have changed. Read them again.", "Les conditions d'utilisation ont changé. Relisez-les.");
    }
}

internal sealed class CreateUserAccountHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<CreateUserAccount, Result<UserAccount>>
{
    public async Task<Result<UserAccount>> Handle(CreateUserAccount request, CancellationToken ct)
    {
        var person = await db.People.SingleAsync(p => p.Id == scope.Actor.Person, ct);
        scope.Concerns("person", person.Id.ToString());
        if (person.HasUserAccount)
        {
            return IdentityErrors.HasUserAccount();
        }

        var now = clock.GetUtcNow();
        var address = EmailAddress.Key(request.Email);
        var newest = await db.EmailCodes.AsNoTracking()
            .Where(c => c.PersonId == person.Id && c.EmailKey == address && c.SessionId == null)
            .OrderByDescending(c => c.CreatedAt).ThenByDescending(c => c.Id)
            .FirstOrDefaultAsync(ct);
        if (newest is null || !newest.Confirms(request.EmailCode, await keys.FindAsync(newest.KeyId, ct), now))
        {
            return IdentityErrors.CodeNotValid();
        }

        // Said only to somebody who reads the address's mail.
        if (await db.People.AnyAsync(p => p.EmailKey == address, ct))
        {
            return IdentityErrors.EmailTaken();
        }

        person.MakeUserAccount(
            await DrawAsync(ct), request.FirstName, request.LastName, request.Email, request.Telephone, request.Language, request.TermsVersion, now);

        // Who reads the mails of the address that everything is confirmed by from now on has shown a second factor.
        if (scope.Actor is { SecondFactorDue: true, Session: { } id } && await db.Sessions.SingleOrDefaultAsync(s => s.Id == id && s.PersonId == person.Id, ct) is { } session)
        {
            session.SecondFactorAt = now;
        }

        return Told.UserAccountOf(person)!;
    }

    /// <summary>A free number; a draw at the same moment by another person is caught by the unique index.</summary>
    private async Task<UserReferenceNumber> DrawAsync(CancellationToken ct)
    {
        while (true)
        {
            var drawn = UserReferenceNumber.Random();
            if (!await db.People.AnyAsync(p => p.Urn == drawn, ct))
            {
                return drawn;
            }
        }
    }
}
