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

        // Locked: while a credential is given to another person nobody signs in with it.
        var credential = await db.Credentials
            .FromSql($"select * from identity.credentials where issuer = {request.Issuer} and subject = {request.Subject} for update")
            .SingleOrDefaultAsync(ct) ?? FirstSeen(request, now);
        credential.Use(now);
        string[] roles = [.. request.StaffRoles.Order().Select(r => r.ToString())];
        await SeeStaffAsync(credential.PersonId, request.DisplayName, roles, now, ct);
        var ticket = SessionTicket.Make();
        var key = request.IdToken is null ? null : await keys.CurrentAsync(KeyPurpose.Session, ct);
        var session = new Session
        {
            Id = Guid.CreateVersion7(),
            TicketHash = SessionTicket.Hash(ticket),
            PersonId = credential.PersonId,
            CredentialId = credential.Id,
            Provider = request.Provider,
            StaffRoles = roles,
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
        return new StartedSession(session.Id, ticket, credential.PersonId);
    }

    private Credential FirstSeen(StartSession request, DateTimeOffset now)
    {
        var person = Person.FirstSeen(now);
        var credential = new Credential { Issuer = request.Issuer, Subject = request.Subject, PersonId = person.Id, FirstUsedAt = now };
        db.People.Add(person);
        db.Credentials.Add(credential);
        return credential;
    }

    /// <summary>Keeps who is on the staff; who was and has no role any more is told so too.</summary>
    private async Task SeeStaffAsync(PersonId person, string? name, string[] roles, DateTimeOffset now, CancellationToken ct)
    {
        if (await db.Staff.SingleOrDefaultAsync(s => s.PersonId == person, ct) is { } staff)
        {
            staff.SignedIn(name, roles, now);
        }
        else if (roles.Length > 0)
        {
            db.Staff.Add(StaffMember.FirstSeen(person, name, roles, now));
        }
    }
}
