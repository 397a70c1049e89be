using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;

namespace Cers.Identity.UseCases;

internal sealed class ListMachineClientsHandler(IdentityDbContext db) : IRequestHandler<ListMachineClients, Result<Page<MachineClient>>>
{
    public async Task<Result<Page<MachineClient>>> Handle(ListMachineClients request, CancellationToken ct)
    {
        var page = await db.MachineClients.PageAsync(
            request.Page, c => c.MadeAt, c => c.Id, ToldClients.Row(db), r => new Keyset(r.MadeAt, r.Id), newestFirst: false, ct);
        return page.IsSuccess ? page.Value.Select(r => r.Tell()) : page.As<Page<MachineClient>>();
    }
}
