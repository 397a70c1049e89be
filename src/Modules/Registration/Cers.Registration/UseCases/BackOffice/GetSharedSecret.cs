using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using Cers.Registration.Mail;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class GetSharedSecretHandler(RegistrationDbContext db, MessageScope scope, IPermissions permissions, UndeliveredMails undelivered, TimeProvider clock)
    : IRequestHandler<GetSharedSecret, Result<SharedSecretDetails>>
{
    public async Task<Result<SharedSecretDetails>> Handle(GetSharedSecret request, CancellationToken ct)
    {
        var read = await ReadAsync(request.Number, ct);
        if (read is null)
        {
            return ApplicationErrors.Unknown();
        }

        scope.Concerns("application", read.Number);
        if (read.AuthorizationId is not { } authorizationId || read.Secrets.Count == 0)
        {
            return SecretErrors.NoSecret();
        }

        return new SharedSecretDetails
        {
            Number = read.Number,
            Version = read.Version,
            ApplicationState = read.State,
            LegalName = read.LegalName,
            BusinessNumber = read.BusinessNumber,
            AuthorizationId = authorizationId,
            Email = read.Email,
            Language = read.Language,
            Secrets = [.. read.Secrets.Select(s => s.Status)],
            Attempts = Told(read.Attempts),
            People = read.People,
            Bounces = read.Bounces,
            Undelivered = [.. (await undelivered.AboutAsync(db, [ApplicationMail.Subject(read.Number)], ct))
                .Select(m => new UndeliveredMessage(m.PromisedAt, m.Template == SharedSecretMail.TemplateName))],
            Actions = permissions.HoldsAsStaff(scope.Actor, RegistrationPermissions.IssueSecrets) ? [.. Actions(read)] : [],
        };
    }

    private IEnumerable<SecretAction> Actions(Read read)
    {
        var newest = read.Secrets[0];
        if (read.State == ApplicationState.Approved)
        {
            if (newest.Status.State == SharedSecretState.Paused && clock.GetUtcNow() < newest.EndsAt)
            {
                yield return SecretAction.Release;
            }

            yield return SecretAction.Replace;
            if (newest.Status.State is SharedSecretState.Issued or SharedSecretState.Paused)
            {
                yield return SecretAction.Revoke;
            }
        }

        yield return SecretAction.RecordBounce;
    }

    /// <summary>People are counted, not named: that it is one and the same, or many, is what the officer needs.</summary>
    private static List<SecretAttempt> Told(IReadOnlyList<Tried> attempts)
    {
        var people = attempts.Reverse().Select(a => a.Person).OfType<PersonId>().Distinct().ToList();
        return [.. attempts.Select(a => new SecretAttempt(a.At, a.Person is { } person ? people.IndexOf(person) + 1 : null))];
    }

    /// <summary>
    /// All of it in one trip, behind the one that finds the application: its lists are cut off, and would be numbered for every application where they were asked for
    /// beside its number.
    /// </summary>
    private async Task<Read?> ReadAsync(string number, CancellationToken ct)
    {
        if (await db.Applications.Where(a => a.Number == number).Select(a => (Guid?)a.Id).SingleOrDefaultAsync(ct) is not { } id)
        {
            return null;
        }

        var secrets = db.SharedSecrets.Where(s => s.ApplicationId == id).OrderByDescending(s => s.IssuedAt).ThenByDescending(s => s.Id);
        var attempts = db.WrongAttempts.Where(t => t.SecretId == secrets.Select(s => s.Id).First());
        return await db.Applications.AsNoTracking().AsSingleQuery().Where(a => a.Id == id).Select(a => new Read(
            a.Number,
            a.Version,
            a.State,
            a.LegalName,
            a.BusinessNumber,
            a.AuthorizationId,
            a.Email,
            a.Language,
            secrets.Take(SharedSecretDetails.Most).Select(s => new Kept(new SharedSecretStatus(s.State, s.IssuedAt, s.LastDay, s.WrongAttempts), s.EndsAt)).ToList(),
            attempts.OrderByDescending(t => t.At).ThenByDescending(t => t.Id).Take(SharedSecretDetails.Most).Select(t => new Tried(t.At, t.PersonId)).ToList(),
            attempts.Select(t => t.PersonId).Distinct().Count(),
            db.Bounces.Where(b => b.ApplicationId == id).OrderByDescending(b => b.CameBackAt).ThenByDescending(b => b.Id).Take(SharedSecretDetails.Most)
                .Select(b => new Bounce(b.Mail, b.Reason, b.Note, b.CameBackAt, b.EnteredByName)).ToList())).SingleAsync(ct);
    }

    private sealed record Kept(SharedSecretStatus Status, DateTimeOffset EndsAt);

    private sealed record Tried(DateTimeOffset At, PersonId? Person);

    private sealed record Read(
        string Number,
        int Version,
        ApplicationState State,
        string LegalName,
        BusinessNumber BusinessNumber,
        AuthorizationId? AuthorizationId,
        string Email,
        Language Language,
        IReadOnlyList<Kept> Secrets,
        IReadOnlyList<Tried> Attempts,
        int People,
        IReadOnlyList<Bounce> Bounces);
}
