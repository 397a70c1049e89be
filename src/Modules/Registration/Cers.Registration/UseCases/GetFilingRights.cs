using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class GetFilingRightsHandler(RegistrationDbContext db) : IRequestHandler<GetFilingRights, Result<FilingRights>>
{
    public async Task<Result<FilingRights>> Handle(GetFilingRights request, CancellationToken ct)
    {
        var rights = await (
            from a in db.Authorizations.AsNoTracking()
            where a.HeldBy == request.Account
            join r in db.RmAccounts on a.BusinessNumber equals r.BusinessNumber into known
            from r in known.DefaultIfEmpty()
            select new FilingRights(
                a.BusinessNumber,
                a.AuthorizationId,
                a.State == AuthorizationState.Active,
                a.LegalName,
                a.OperatingName,
                a.Designation,
                r != null && r.Open && (r.Designation == RmDesignation.Export || r.Designation == RmDesignation.Both)))
            .SingleOrDefaultAsync(ct);
        return rights is null ? new NotAllowed() : rights;
    }
}
