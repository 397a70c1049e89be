using System.Text;
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

internal sealed class StartSessionValidator : AbstractValidator<StartSession>
{
    public StartSessionValidator()
    {
        RuleFor(m => m.Issuer).NotEmpty().MaximumLength(500).Says("identity.issuer_not_valid", "The issuer is not valid.", "L'émetteur n'est pas valide.");
        RuleFor(m => m.ProviderSession).MaximumLength(500).Says("identity.provider_session_not_valid", "The session's name is not valid.", "Le nom de la session n'est pas valide.");
        RuleFor(m => m.Subject).NotEmpty().MaximumLength(500).Says("identity.subject_not_valid", "The subject is not valid.", "Le sujet n'est pas valide.");
    }
}

internal sealed class StartSessionHandler(IdentityDbContext db, MessageScope scope, KeyRing keys, TimeProvider clock)
    : IRequestHandler<StartSession, Result<StartedSession>>
{
    public async Task<Result<StartedSession>> Handle(StartSession request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var known = await db.Credentials.AsNoTracking()
            .Where(c => c.Issuer == request.Issuer && c.Subject == request.Subject)
            .Select(c => (PersonId?)c.PersonId)
            .SingleOrDefaultAsync(ct);
        var person = known ?? FirstSeen(request, now);
        var ticket = SessionTicket.Make();
        var key = request.IdToken is null ? null : await keys.CurrentAsync(KeyPurpose.Session, ct);
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            TicketHash = SessionTicket.Hash(ticket),
            PersonId = person,
            Provider = request.Provider,
            StaffRoles = [.. request.StaffRoles.Order().Select(r => r.ToString())],
            DisplayName = request.DisplayName,
            Language = request.Language,
            IdToken = key?.Encrypt(Encoding.UTF8.GetBytes(request.IdToken!)),
            IdTokenKeyId = key?.Id,
            Address = request.Address,
            ProviderSession = request.ProviderSession,
            // A provider whose clock is ahead makes no sign-in fresher than it is.
            AuthenticatedAt = request.AuthenticatedAt < now ? request.AuthenticatedAt : request.AuthenticatedAt is null ? null : now,
            SecondFactorAt = request.TwoFactors ? now : null,
            StartedAt = now,
            KeptAt = now,
        };
        db.Sessions.Add(session);
        scope.Concerns("session", session.Id.ToString());
        return new StartedSession(session.Id, ticket, person);
    }

    private PersonId FirstSeen(StartSession request, DateTimeOffset now)
    {
        var person = Person.FirstSeen(now);
        db.People.Add(person);
        db.Credentials.Add(new Credential { Issuer = request.Issuer, Subject = request.Subject, PersonId = person.Id, FirstUsedAt = now });
        return person.Id;
    }
}
