using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class GetMachineAccessHandler(KnownClients clients, Func<IdentityDbContext> db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<GetMachineAccess, Result<MachineClientFacts>>
{
    public async Task<Result<MachineClientFacts>> Handle(GetMachineAccess request, CancellationToken ct) =>
        await clients.FindAsync(request.Client, db, scope, ct) is { } known ? known.Tell(clock.GetUtcNow()) : MachineClientErrors.NotProven();
}
