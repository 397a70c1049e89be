using Cers.Kernel;
using Cers.ModuleKit.Messages;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class TakeApplicationHandler(RegistrationDbContext db, MessageScope scope, IMediator mediator, TimeProvider clock)
    : IRequestHandler<TakeApplication, Result<Done>>
{
    public async Task<Result<Done>> Handle(TakeApplication request, CancellationToken ct)
    {
        var found = await db.LockAsync(request.Number, request.Version, ct);
        if (!found.IsSuccess)
        {
            return found.As<Done>();
        }

        scope.Concerns("application", found.Value.Number);
        return found.Value.Take(await Officer.WithAddressAsync(scope, mediator, ct), clock.GetUtcNow());
    }
}
