using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class FindDesignationHandler(RegistrationDbContext db, MessageScope scope, DesignationFacts facts) : IRequestHandler<FindDesignation, Result<FoundDesignation>>
{
    public async Task<Result<FoundDesignation>> Handle(FindDesignation request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var authorizations = db.Authorizations.AsNoTracking().Where(a => a.HeldBy != null);
        if (AuthorizationId.TryParse(request.Text, out var id))
        {
            authorizations = authorizations.Where(a => a.AuthorizationId == id);
        }
        else if (BusinessNumber.TryParse(request.Text, out var number))
        {
            authorizations = authorizations.Where(a => a.BusinessNumber == number);
        }
        else
        {
            return CaseErrors.NoAccount();
        }

        var found = await authorizations.OrderByDescending(a => a.AllocatedAt)
            .Select(a => new
            {
                a.AuthorizationId,
                Open = db.Cases.Where(c => c.AccountId == a.HeldBy && EF.Constant(DesignationCase.OpenStates).Contains(c.State)).Select(c => c.Number).FirstOrDefault(),
            })
            .FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return CaseErrors.NoAccount();
        }

        scope.Concerns("authorization", found.AuthorizationId.Value);
        var known = await facts.OfAsync(found.AuthorizationId, ct);
        return new FoundDesignation(
            known.Account,
            known.AuthorizationId,
            known.BusinessNumber,
            known.LegalName,
            known.Designation,
            known.Evidence,
            known.History,
            known.MayBeRestored && found.Open is null,
            found.Open);
    }
}
