using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Registry;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.Data;

/// <summary>
/// The active clients of a customs service provider, from memory. The register is asked about every client each night: what is in memory is read again once a day, and
/// a silent register counts for a week.
/// </summary>
internal sealed class ClientsReading(KnownClients known, Func<RegistrationDbContext> db, MessageScope scope, TimeProvider clock)
{
    private static readonly Func<RegistrationDbContext, AccountId, IAsyncEnumerable<ClientRow>> ClientsOf =
        EF.CompileAsyncQuery((RegistrationDbContext db, AccountId account) =>
            from s in db.Associations.AsNoTracking()
            where s.CspAccount == account && s.State == AssociationState.Active
            join a in db.Authorizations on s.ClientBusinessNumber equals a.BusinessNumber
            join r in db.RegistryAnswers on a.BusinessNumber equals r.BusinessNumber into answers
            from r in answers.DefaultIfEmpty()
            orderby a.AllocatedAt
            select new ClientRow(
                a.State != AuthorizationState.Revoked,
                new AnsweredRights(
                    new FilingRights(
                        a.BusinessNumber,
                        a.AuthorizationId,
                        a.State == AuthorizationState.Active,
                        a.LegalName,
                        a.OperatingName,
                        a.Designation,
                        r != null && r.ForExport),
                    r != null ? r.CheckedAt : default(DateTimeOffset?))));

    public async Task<ClientsOfProvider> OfAsync(AccountId account, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return (await known.OfAccount.GetAsync(account.ToString(), scope, ask => AskAsync(account, now, ask), ct, good: c => c.ReadAt >= now - KeptAnswers.Good))!;
    }

    private async Task<ClientsOfProvider?> AskAsync(AccountId account, DateTimeOffset now, CancellationToken ct)
    {
        scope.AcrossAccounts("for whom the account files");
        var byNumber = new Dictionary<BusinessNumber, AnsweredRights>();
        await foreach (var row in ClientsOf(db(), account).WithCancellation(ct))
        {
            // A business that closed its account and came back has two authorization IDs: the newest that was not revoked counts.
            if (row.Counts || !byNumber.ContainsKey(row.Client.Rights.BusinessNumber))
            {
                byNumber[row.Client.Rights.BusinessNumber] = row.Client;
            }
        }

        return new ClientsOfProvider(now, byNumber);
    }

    private sealed record ClientRow(bool Counts, AnsweredRights Client);
}
