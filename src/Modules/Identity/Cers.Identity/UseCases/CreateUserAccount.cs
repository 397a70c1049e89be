using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class CreateUserAccountValidator : AbstractValidator<CreateUserAccount>
{
    public CreateUserAccountValidator(KnownTerms terms)
    {
        RuleFor(m => m.FirstName).NameOfPerson();
        RuleFor(m => m.LastName).NameOfPerson();
        RuleFor(m => m.Email).EmailAddressOfUser();
        RuleFor(m => m.Telephone).Telephone();
        RuleFor(m => m.EmailCode).EmailCodeOfSixDigits();
        RuleFor(m => m.AcceptTerms).Equal(true).Says(
            "identity.terms_not_accepted", "Accept the terms and conditions.", "Acceptez les conditions d'utilisation.");
        RuleFor(m => m.TermsVersion).TermsInForce(terms);
    }
}

internal sealed class CreateUserAccountHandler(IdentityDbContext db, MessageScope scope, ConfirmedAddresses addresses, TimeProvider clock)
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
        if (await addresses.RefusalAsync(person.Id, request.Email, request.EmailCode, now, ct) is { } refusal)
        {
            return refusal;
        }

        person.MakeUserAccount(
            await DrawAsync(ct), request.FirstName, request.LastName, request.Email, request.Telephone, request.Language, request.TermsVersion, now);
        db.Add(new TermsAcceptance { PersonId = person.Id, Version = request.TermsVersion, AcceptedAt = now });

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
