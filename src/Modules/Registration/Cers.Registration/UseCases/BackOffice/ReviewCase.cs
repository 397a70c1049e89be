using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ReviewCaseHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ReviewCase, Result<Done>>
{
    public async Task<Result<Done>> Handle(ReviewCase request, CancellationToken ct)
    {
        scope.AcrossAccounts(CaseErrors.StaffWork);
        var found = await db.LockCaseAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("case", found.Value.Number);
        return found.Value.Review(Officer.Of(scope.Actor), clock.GetUtcNow());
    }
}
