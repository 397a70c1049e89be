using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases;

internal sealed class FindOpenCaseHandler(RegistrationDbContext db, MessageScope scope) : IRequestHandler<FindOpenCase, Result<FoundCase>>
{
    public async Task<Result<FoundCase>> Handle(FindOpenCase request, CancellationToken ct)
    {
        scope.AcrossAccounts("is the designation disputed");
        return new FoundCase(await db.Cases.AsNoTracking()
            .Where(c => c.AccountId == request.Account && EF.Constant(DesignationCase.OpenStates).Contains(c.State))
            .Select(c => c.Number)
            .SingleOrDefaultAsync(ct));
    }
}
