using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class EndPersonSessionsValidator : AbstractValidator<EndPersonSessions>
{
    public EndPersonSessionsValidator() => RuleFor(m => m.Reason).Must(r => r?.Trim().Length is >= 5 and <= 200).Says(
        "identity.end_sessions_reason", "Give the reason in 5 to 200 characters.", "Donnez le motif en 5 à 200 caractères.");
}

internal sealed class EndPersonSessionsHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<EndPersonSessions, Result<Done>>
{
    public async Task<Result<Done>> Handle(EndPersonSessions request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        scope.Because(request.Reason.Trim());
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Urn == request.Urn, ct);
        if (person is null)
        {
            return IdentityErrors.UnknownPerson();
        }

        if (scope.Actor.Person == person.Id)
        {
            return IdentityErrors.NotForOneself();
        }

        var now = clock.GetUtcNow();
        var live = (await db.Sessions.Where(s => s.PersonId == person.Id && s.EndedAt == null).ToListAsync(ct)).Where(s => s.CarriesTokens(now)).ToList();
        if (live.Count == 0)
        {
            return IdentityErrors.NotSignedInAnywhere();
        }

        live.ForEach(session => session.End(now));
        scope.Mail(SessionsEndedMail.To(person, now));
        return default(Done);
    }
}
