using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class MayFileForHandler(KnownClients known, Func<RegistrationDbContext> db, MessageScope scope, IMediator mediator)
    : IRequestHandler<MayFileFor, Result<FilingFor>>
{
    private static readonly Func<RegistrationDbContext, AccountId, IAsyncEnumerable<ClientRow>> ClientsOf =
        EF.CompileAsyncQuery((RegistrationDbContext db, AccountId account) =>
            from s in db.Associations.AsNoTracking()
            where s.CspAccount == account && s.State == AssociationState.Active
            join a in db.Authorizations on s.ClientBusinessNumber equals a.BusinessNumber
            join r in db.RmAccounts on a.BusinessNumber equals r.BusinessNumber into register
            from r in register.DefaultIfEmpty()
            orderby a.AllocatedAt
            select new ClientRow(
                a.State != AuthorizationState.Revoked,
                new FilingRights(
                    a.BusinessNumber,
                    a.AuthorizationId,
                    a.State == AuthorizationState.Active,
                    a.LegalName,
                    a.OperatingName,
                    a.Designation,
                    r != null && r.Open && (r.Designation == RmDesignation.Export || r.Designation == RmDesignation.Both))));

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

        var clients = await known.OfAccount.GetAsync(request.Account.ToString(), scope, ask => AskAsync(request.Account, ask), ct);
        return new FilingFor(clients!.ByNumber.GetValueOrDefault(request.Exporter));
    }

    private async Task<ClientsOfProvider?> AskAsync(AccountId account, CancellationToken ct)
    {
        scope.AcrossAccounts("for whom the account files");
        var byNumber = new Dictionary<BusinessNumber, FilingRights>();
        await foreach (var row in ClientsOf(db(), account).WithCancellation(ct))
        {
            // A business that closed its account and came back has two authorization IDs: the newest that was not revoked counts.
            if (row.Counts || !byNumber.ContainsKey(row.Rights.BusinessNumber))
            {
                byNumber[row.Rights.BusinessNumber] = row.Rights;
            }
        }

        return new ClientsOfProvider(byNumber);
    }

    private sealed record ClientRow(bool Counts, FilingRights Rights);
}
