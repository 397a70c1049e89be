using System.Linq.Expressions;
using Cers.GraphQL;
using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>
/// What was done in the account, tried, and looked at by the agency, newest first. People of the account are named; of others only what they are.
/// </summary>
[Permission(IdentityPermissions.ViewAuditTrail), InWords("View the audit trail", "Consulter la piste d'audit")]
internal sealed record GetAccountAuditTrail(AccountId Account, PageRequest Page) : IQuery<Page<AccountAuditEntry>>, IAccountMessage;

/// <summary>An entry of an account's audit trail.</summary>
/// <param name="Message">The name of the command or query.</param>
/// <param name="Action">What it does, in words.</param>
/// <param name="By">Who acted, for a user of the account at the time.</param>
/// <param name="Role">The user's role at the time.</param>
/// <param name="Subject">What it was about: a kind and a number.</param>
/// <param name="Codes">The codes of a refusal's errors.</param>
internal sealed record AccountAuditEntry(
    [property: ID] Guid Id,
    DateTimeOffset At,
    string Message,
    LocalizedText Action,
    AuditOutcome Outcome,
    AuditedActor Actor,
    KnownPerson? By,
    AccountRole? Role,
    string? Subject,
    IReadOnlyList<string> Codes);

/// <summary>How what was asked ended.</summary>
internal enum AuditOutcome
{
    Done,

    /// <summary>A rule or the state of things was against it.</summary>
    Refused,

    /// <summary>Whoever asked may not.</summary>
    Denied,

    /// <summary>It crashed; nothing was done.</summary>
    Failed,

    /// <summary>Somebody of the agency read it, for a reason that the agency keeps.</summary>
    Viewed,

    /// <summary>It waits for a second person.</summary>
    Proposed,
}

/// <summary>What somebody was who acted in a business account.</summary>
internal enum AuditedActor
{
    /// <summary>A user of the account.</summary>
    User,

    /// <summary>Staff of the border agency.</summary>
    Agency,

    /// <summary>The system by itself.</summary>
    System,

    /// <summary>Somebody without access to the account.</summary>
    Stranger,
}

internal sealed class GetAccountAuditTrailHandler(IdentityDbContext db, MessageWords words)
    : IRequestHandler<GetAccountAuditTrail, Result<Page<AccountAuditEntry>>>
{
    private const string PersonPrefix = "person:";

    private static readonly Expression<Func<AuditEntry, AuditEntry>> Whole = e => e;

    public async Task<Result<Page<AccountAuditEntry>>> Handle(GetAccountAuditTrail request, CancellationToken ct)
    {
        // What a command did by other commands is part of it.
        var found = await db.Set<AuditEntry>().AsNoTracking()
            .Where(e => e.AccountId == request.Account && e.Parent == null)
            .PageAsync(request.Page, e => e.At, e => e.Id, Whole, e => new Keyset(e.At, e.Id), newestFirst: true, ct);
        if (!found.IsSuccess)
        {
            return found.As<Page<AccountAuditEntry>>();
        }

        var users = found.Value.Items.Select(i => i.Value).Where(e => ActorOf(e) == AuditedActor.User).Select(PersonOf).Distinct().ToList();
        var names = await db.People.AsNoTracking().Where(p => users.Contains(p.Id) && p.Urn != null).ToDictionaryAsync(p => p.Id, KnownPerson.Of, ct);
        return found.Value.Select(e => Tell(e, names));
    }

    private AccountAuditEntry Tell(AuditEntry entry, Dictionary<PersonId, KnownPerson> names)
    {
        var actor = ActorOf(entry);
        return new AccountAuditEntry(
            entry.Id,
            entry.At,
            entry.Message,
            words.Of(entry.Message),
            Enum.Parse<AuditOutcome>(entry.Outcome, ignoreCase: true),
            actor,
            actor == AuditedActor.User ? names.GetValueOrDefault(PersonOf(entry)) : null,
            actor == AuditedActor.User ? Enum.Parse<AccountRole>(entry.Role!) : null,
            entry.Subject,
            entry.Codes);
    }

    private static AuditedActor ActorOf(AuditEntry entry) =>
        entry.Actor.StartsWith("system:", StringComparison.Ordinal) ? AuditedActor.System
        : !entry.Actor.StartsWith(PersonPrefix, StringComparison.Ordinal) || entry.Role is null ? AuditedActor.Stranger
        : Enum.TryParse<AccountRole>(entry.Role, out _) ? AuditedActor.User
        : AuditedActor.Agency;

    private static PersonId PersonOf(AuditEntry entry) => new(Guid.Parse(entry.Actor.AsSpan(PersonPrefix.Length)));
}
