using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Registry;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class MayFileForHandler(KnownClients known, Func<RegistrationDbContext> db, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<MayFileFor, Result<FilingFor>>
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

    public async Task<Result<FilingFor>> Handle(MayFileFor request, CancellationToken ct)
    {
        var own = await mediator.Send(new GetFilingRights(request.Account), ct);
        if (!own.IsSuccess || own.Value.BusinessNumber == request.Exporter)
        {
            return own.IsSuccess ? new FilingFor(own.Value) : own.As<FilingFor>();
        }

        // Others than customs service providers have no clients, whatever is left of former ones.
        if (own.Value.Designation != BusinessDesignation.CustomsServiceProvider)
        {
            return new FilingFor(null);
        }

        // The register is asked about every client each night: what is in memory is read again once a day, and a silent register counts for a week.
        var now = clock.GetUtcNow();
        var clients = await known.OfAccount.GetAsync(
            request.Account.ToString(), scope, ask => AskAsync(request.Account, now, ask), ct, good: c => c.ReadAt >= now - KeptAnswers.Good);
        return new FilingFor(
            !clients!.ByNumber.TryGetValue(request.Exporter, out var client) ? null
            : client.AnsweredAt >= now - KeptAnswers.Usable ? client.Rights
            : client.Rights with { DesignatedForExport = false });
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
