using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases;

internal sealed class WithdrawDisputeHandler(RegistrationDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<WithdrawDispute, Result<Done>>
{
    public async Task<Result<Done>> Handle(WithdrawDispute request, CancellationToken ct)
    {
        var disputed = await db.LockCaseAsync(request.Number, ct);
        if (disputed is null)
        {
            return CaseErrors.Unknown();
        }

        scope.Concerns("case", disputed.Number);
        return disputed.Withdraw(CaseActors.Of(scope), clock.GetUtcNow());
    }
}
