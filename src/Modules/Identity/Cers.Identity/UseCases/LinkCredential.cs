using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class LinkCredentialHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<LinkCredential, Result<Done>>
{
    public async Task<Result<Done>> Handle(LinkCredential request, CancellationToken ct)
    {
        var (me, now) = (scope.Actor.Person!.Value, clock.GetUtcNow());
        scope.Concerns("person", me.ToString());
        var whose = await db.Credentials.Where(c => c.Issuer == request.Issuer && c.Subject == request.Subject).Select(c => (PersonId?)c.PersonId).SingleOrDefaultAsync(ct);
        if (whose is not null)
        {
            return whose == me ? default(Done) : IdentityErrors.CredentialTaken();
        }

        db.Credentials.Add(new Credential { Issuer = request.Issuer, Subject = request.Subject, PersonId = me, FirstUsedAt = now });
        var person = await db.People.AsNoTracking().SingleAsync(p => p.Id == me, ct);
        if (person.HasUserAccount)
        {
            scope.Mail(CredentialLinkedMail.To(person, request.Provider, now));
        }

        return default(Done);
    }
}
