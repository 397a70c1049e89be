using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class GetFilingRightsHandler(KnownFilingRights known, Func<RegistrationDbContext> db, MessageScope scope)
    : IRequestHandler<GetFilingRights, Result<FilingRights>>
{
    private static readonly Func<RegistrationDbContext, AccountId, CancellationToken, Task<FilingRights?>> OfAccount =
        EF.CompileAsyncQuery((RegistrationDbContext db, AccountId account, CancellationToken ct) =>
            (from a in db.Authorizations.AsNoTracking()
             where a.HeldBy == account
             join r in db.RmAccounts on a.BusinessNumber equals r.BusinessNumber into register
             from r in register.DefaultIfEmpty()
             select new FilingRights(
                 a.BusinessNumber,
                 a.AuthorizationId,
                 a.State == AuthorizationState.Active,
                 a.LegalName,
                 a.OperatingName,
                 a.Designation,
                 r != null && r.Open && (r.Designation == RmDesignation.Export || r.Designation == RmDesignation.Both)))
            .SingleOrDefault());

    public async Task<Result<FilingRights>> Handle(GetFilingRights request, CancellationToken ct)
    {
        var rights = await known.OfAccount.GetAsync(request.Account.ToString(), scope, ask => OfAccount(db(), request.Account, ask), ct);
        return rights is null ? new NotAllowed() : rights;
    }
}
