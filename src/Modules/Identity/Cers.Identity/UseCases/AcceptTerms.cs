using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>The caller accepts the terms and conditions in force. Refused for another version. Accepting again changes nothing.</summary>
[SignedIn]
internal sealed record AcceptTerms(string TermsVersion, string? ClientRequestId) : ICommand<UserAccount>, IClientRequest;

internal sealed class AcceptTermsValidator : AbstractValidator<AcceptTerms>
{
    public AcceptTermsValidator(KnownTerms terms) => RuleFor(m => m.TermsVersion).TermsInForce(terms);
}

internal sealed class AcceptTermsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<AcceptTerms, Result<UserAccount>>
{
    public async Task<Result<UserAccount>> Handle(AcceptTerms request, CancellationToken ct)
    {
        var person = await db.LockPersonAsync(scope.Actor.Person!.Value, ct);
        scope.Concerns("person", person.Id.ToString());
        if (!person.HasUserAccount)
        {
            return IdentityErrors.NeedsUserAccount();
        }

        if (!await db.TermsAcceptances.AnyAsync(a => a.PersonId == person.Id && a.Version == request.TermsVersion, ct))
        {
            db.Add(new TermsAcceptance { PersonId = person.Id, Version = request.TermsVersion, AcceptedAt = clock.GetUtcNow() });
        }

        person.AcceptTerms(request.TermsVersion);
        return Told.UserAccountOf(person)!;
    }
}
