using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class NameOwnerValidator : AbstractValidator<NameOwner>
{
    public NameOwnerValidator()
    {
        RuleFor(m => m.Urn).Must(u => u != default).Says(
            "identity.urn_missing", "Give the person's user reference number.", "Donnez le numéro de référence d'utilisateur de la personne.");
        RuleFor(m => m.IdentityCheck).Must(t => t?.Trim().Length is >= 10 and <= 500).Says(
            "identity.identity_check_missing",
            "Say in 10 to 500 characters which request you received and how you recognised the person.",
            "Dites en 10 à 500 caractères quelle demande vous avez reçue et comment vous avez reconnu la personne.");
    }
}

/// <summary>Kept beside the account while it waits, and for good.</summary>
internal sealed class NameOwnerProposal(IdentityDbContext db, OwnerNamings namings, MessageScope scope, TimeProvider clock) : IProposalSubject<NameOwner>
{
    /// <summary>Whether it still can be done is asked again when it is confirmed.</summary>
    private const int OnlyVersion = 1;

    public async Task<Result<int>> ProposeAsync(NameOwner command, CancellationToken ct)
    {
        var found = await namings.LockAsync(command, ct);
        if (!found.IsSuccess)
        {
            return found.As<int>();
        }

        db.Add(OwnerNaming.Propose(command.Account, found.Value.Person.Id, command.IdentityCheck, scope.Actor, clock.GetUtcNow()));
        return OnlyVersion;
    }

    public async Task<int?> LockAsync(NameOwner command, CancellationToken ct) => await namings.LockProposedAsync(command.Account, ct) is null ? null : OnlyVersion;

    public async Task<Result<Done>> EndAsync(NameOwner command, ProposalEnd end, string? note, CancellationToken ct)
    {
        var proposed = await namings.LockProposedAsync(command.Account, ct);
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

/// <summary>Confirmed by the second officer. Offers and roles of others stay as they are: the new owner decides on them.</summary>
internal sealed class NameOwnerHandler(IdentityDbContext db, OwnerNamings namings, MessageScope scope, TimeProvider clock) : IRequestHandler<NameOwner, Result<Done>>
{
    public async Task<Result<Done>> Handle(NameOwner request, CancellationToken ct)
    {
        var proposed = await namings.LockProposedAsync(request.Account, ct);
        if (proposed is null)
        {
            return IdentityErrors.NothingProposed();
        }

        var found = await namings.LockAsync(request, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        var (account, person, members) = found.Value;
        var now = clock.GetUtcNow();
        var membership = members.SingleOrDefault(m => m.PersonId == person.Id);
        var before = membership?.Role;
        if (membership is null)
        {
            membership = Membership.Begin(account.AccountId, person, AccountRole.Owner, now);
            members.Add(membership);
            db.Add(membership);
        }
        else
        {
            membership.Become(AccountRole.Owner);
        }

        db.Add(RoleChange.Of(membership, scope.Actor.Person!.Value, before, AccountRole.Owner, reason: null, now));
        proposed.Confirm(scope.Actor, now);
        members.ForEach(owner => scope.Mail(AccessChangedMail.To(owner.Person, account, person, by: null, before, AccountRole.Owner, now)));
        return default(Done);
    }
}

/// <summary>What the naming of an owner is about, locked to the commit.</summary>
internal sealed class OwnerNamings(IdentityDbContext db, MessageScope scope)
{
    /// <summary>The account, the person, and the members who are owners or that person; refused where the person cannot become one.</summary>
    public async Task<Result<(Account Account, Person Person, List<Membership> Members)>> LockAsync(NameOwner command, CancellationToken ct)
    {
        var account = await db.Accounts.FromSql($"select * from identity.accounts where account_id = {command.Account.Value} for update").SingleOrDefaultAsync(ct);
        if (account is null)
        {
            return IdentityErrors.UnknownAccount();
        }

        scope.Concerns("account", account.BusinessNumber.Value);
        if (account.State == AccountState.Closed)
        {
            return IdentityErrors.ClosedForGood();
        }

        var person = await db.People.SingleOrDefaultAsync(p => p.Urn == command.Urn, ct);
        if (person is null)
        {
            return IdentityErrors.UnknownPerson();
        }

        if (scope.Actor.Person == person.Id)
        {
            return IdentityErrors.NotForOneself();
        }

        var members = await db.Members.Include(m => m.Person)
            .Where(m => m.AccountId == command.Account && (m.Role == AccountRole.Owner || m.PersonId == person.Id))
            .ToListAsync(ct);
        return members.Any(m => m.PersonId == person.Id && m.Role == AccountRole.Owner) ? IdentityErrors.IsOwner() : (account, person, members);
    }

    /// <summary>The naming that waits; null when none does.</summary>
    public Task<OwnerNaming?> LockProposedAsync(AccountId account, CancellationToken ct)
    {
        // Who confirms, returns or withdraws names a proposal and no account.
        scope.AcrossAccounts("names an owner");
        return db.OwnerNamings.FromSql($"select * from identity.owner_namings where account_id = {account.Value} and state = 'Proposed' for update").SingleOrDefaultAsync(ct);
    }
}
