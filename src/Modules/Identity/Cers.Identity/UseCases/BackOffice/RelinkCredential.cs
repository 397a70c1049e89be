using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class RelinkCredentialValidator : AbstractValidator<RelinkCredential>
{
    public RelinkCredentialValidator()
    {
        RuleFor(m => m.Old).Must(r => r.Value.Length > 0).Says(
            "identity.old_credential_missing", "Choose the credential that is replaced.", "Choisissez le justificatif à remplacer.");
        RuleFor(m => m.New).Must(r => r.Value.Length > 0).Says(
            "identity.credential_reference_form",
            "A reference has twelve digits from 0 to 9 and A to F.",
            "Une référence compte douze caractères, de 0 à 9 et de A à F.");
        RuleFor(m => m.IdentityCheck).Must(t => t?.Trim().Length is >= 10 and <= 500).Says(
            "identity.identity_check_missing",
            "Say in 10 to 500 characters how you recognised the person.",
            "Dites en 10 à 500 caractères comment vous avez reconnu la personne.");
    }
}

/// <summary>Kept beside the person while it waits, and for good.</summary>
internal sealed class RelinkCredentialProposal(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IProposalSubject<RelinkCredential>
{
    /// <summary>Nothing but this proposal decides what it changes: whether it still can be done is asked again when it is confirmed.</summary>
    private const int OnlyVersion = 1;

    public async Task<Result<int>> ProposeAsync(RelinkCredential command, CancellationToken ct)
    {
        var found = await RelinkedCredential.LockAsync(db, scope.Actor, command, ct);
        if (!found.IsSuccess)
        {
            return found.As<int>();
        }

        var (person, old, other) = found.Value;
        db.Add(Relinking.Propose(person, old, other, command.IdentityCheck, scope.Actor, clock.GetUtcNow()));
        return OnlyVersion;
    }

    public async Task<int?> LockAsync(RelinkCredential command, CancellationToken ct) =>
        await RelinkedCredential.LockProposedAsync(db, command.Urn, ct) is null ? null : OnlyVersion;

    public async Task<Result<Done>> EndAsync(RelinkCredential command, ProposalEnd end, string? note, CancellationToken ct)
    {
        var proposed = await RelinkedCredential.LockProposedAsync(db, command.Urn, ct);
        if (proposed is null)
        {
            return IdentityErrors.NothingProposed();
        }

        if (scope.Actor.Person == proposed.PersonId)
        {
            return IdentityErrors.NotForOneself();
        }

        proposed.End(end, scope.Actor, note, clock.GetUtcNow());
        return default(Done);
    }
}

/// <summary>Confirmed by the second officer.</summary>
internal sealed class RelinkCredentialHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<RelinkCredential, Result<Done>>
{
    public async Task<Result<Done>> Handle(RelinkCredential request, CancellationToken ct)
    {
        scope.Concerns("user", request.Urn.Value);
        var proposed = await RelinkedCredential.LockProposedAsync(db, request.Urn, ct);
        if (proposed is null)
        {
            return IdentityErrors.NothingProposed();
        }

        var found = await RelinkedCredential.LockAsync(db, scope.Actor, request, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var (person, old, other) = found.Value;
        var now = clock.GetUtcNow();
        var stranger = other.PersonId;
        db.Remove(old);
        other.PersonId = person.Id;
        proposed.Confirm(scope.Actor, now);

        // Of both: whoever is signed in signs in again, as who he or she is now. A sign-in that began before waits for the credentials' locks.
        foreach (var session in await db.Sessions.Where(s => (s.PersonId == person.Id || s.PersonId == stranger) && s.EndedAt == null).ToListAsync(ct))
        {
            session.End(now);
        }

        scope.Mail(CredentialRelinkedMail.To(person, now));
        return default(Done);
    }
}

/// <summary>The person and both credentials, locked; refused where the one may not take the place of the other.</summary>
internal sealed record RelinkedCredential(Person Person, Credential Old, Credential New)
{
    public static async Task<Result<RelinkedCredential>> LockAsync(IdentityDbContext db, Actor officer, RelinkCredential command, CancellationToken ct)
    {
        var person = await db.People.AsNoTracking().SingleOrDefaultAsync(p => p.Urn == command.Urn, ct);
        if (person is null)
        {
            return IdentityErrors.UnknownPerson();
        }

        var credentials = await db.LockCredentialsAsync([command.Old, command.New], ct);
        if (credentials.SingleOrDefault(c => c.Reference == command.Old) is not { } old || old.PersonId != person.Id)
        {
            return IdentityErrors.NotThisPersons();
        }

        if (credentials.SingleOrDefault(c => c.Reference == command.New) is not { } other)
        {
            return IdentityErrors.UnknownCredential();
        }

        var people = await db.LockPeopleAsync([person.Id, other.PersonId], ct);
        if (officer.Person == person.Id || officer.Person == other.PersonId)
        {
            return IdentityErrors.NotForOneself();
        }

        var strangers = people.Single(p => p.Id == other.PersonId);
        return strangers.HasUserAccount || await db.Staff.AnyAsync(s => s.PersonId == strangers.Id, ct)
            ? IdentityErrors.CredentialInUse()
            : new RelinkedCredential(people.Single(p => p.Id == person.Id), old, other);
    }

    /// <summary>The relinking of a person that waits; null when none does.</summary>
    public static Task<Relinking?> LockProposedAsync(IdentityDbContext db, UserReferenceNumber urn, CancellationToken ct) =>
        db.Relinkings
            .FromSql(
                $"""
                select r.* from identity.relinkings r join identity.people p on p.id = r.person_id
                where p.urn = {urn.Value} and r.state = 'Proposed' for update of r
                """)
            .SingleOrDefaultAsync(ct);
}
