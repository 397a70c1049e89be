using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class TakeCaseHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<TakeCase, Result<Done>>
{
    public async Task<Result<Done>> Handle(TakeCase request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.LockCaseAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("case", found.Value.Number);
        return found.Value.Take(Officer.Of(scope.Actor), clock.GetUtcNow());
    }
}
