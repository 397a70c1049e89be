using Cers.Identity.Contracts;
using Cers.Identity.Data;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

internal sealed class NoteMachineClientUseHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<NoteMachineClientUse, Result<Done>>
{
    private const int MostMailsADay = 5;

    public async Task<Result<Done>> Handle(NoteMachineClientUse request, CancellationToken ct)
    {
        scope.Concerns("client", request.Client.ToString());
        scope.AcrossAccounts("the use of a machine client");
        var now = clock.GetUtcNow();
        var isNew = await db.Database.SqlQuery<bool>(
            $"""
            insert into identity.machine_client_addresses as a (client_id, address, account_id, first_used_at, last_used_at, uses)
            select c.id, {request.Address}, c.account_id, {now}, {now}, {request.Uses} from identity.machine_clients c where c.id = {request.Client}
            on conflict (client_id, address) do update set last_used_at = greatest(a.last_used_at, excluded.last_used_at), uses = a.uses + excluded.uses
            returning xmax = 0 as "Value"
            """).ToListAsync(ct);
        if (isNew is not [true])
        {
            return default(Done);
        }

        // A program that changes its address all the time must not fill mailboxes; the list of clients tells how many addresses there were.
        var dayBefore = now.AddDays(-1);
        if (await db.ClientAddresses.CountAsync(a => a.ClientId == request.Client && a.FirstUsedAt > dayBefore, ct) <= MostMailsADay)
        {
            var client = await db.MachineClients.AsNoTracking().SingleAsync(c => c.Id == request.Client, ct);
            foreach (var keeper in await db.KeepersOfAsync(client.AccountId, ct))
            {
                scope.Mail(MachineClientAddressMail.To(client, keeper, request.Address, now));
            }
        }

        return default(Done);
    }
}
