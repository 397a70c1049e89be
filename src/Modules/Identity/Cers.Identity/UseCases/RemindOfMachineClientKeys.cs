using Cers.Identity.Data;
using Cers.Identity.Mail;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases;

/// <summary>Tells owners and proxies that a machine client's key ends in 30 days, and again in 7 (N-25). Each reminder is sent once, however late it runs.</summary>
[SystemOnly]
internal sealed record RemindOfMachineClientKeys : ICommand<Batch>;

internal sealed class RemindOfMachineClientKeysHandler(IdentityDbContext db, MessageScope scope, TimeProvider clock)
    : IRequestHandler<RemindOfMachineClientKeys, Result<Batch>>
{
    private const int AtATime = 100;

    public async Task<Result<Batch>> Handle(RemindOfMachineClientKeys request, CancellationToken ct)
    {
        scope.AcrossAccounts("reminders of keys that end");
        var now = clock.GetUtcNow();
        var (month, week) = (now.AddDays(30), now.AddDays(7));
        var due = await db.Database.SqlQuery<Guid>(
            $"""
            update identity.machine_client_keys set reminded_days = case when ends_at <= {week} then 7 else 30 end
            where id in (
                select k.id from identity.machine_client_keys k join identity.machine_clients c on c.id = k.client_id
                where k.retired_at is null and c.revoked_at is null and k.ends_at > {now}
                    and (k.ends_at <= {month} and k.reminded_days is null or k.ends_at <= {week} and k.reminded_days = 30)
                order by k.ends_at limit {AtATime} for update of k skip locked)
            returning id
            """).ToListAsync(ct);
        foreach (var row in await db.ClientKeys.AsNoTracking().Where(k => due.Contains(k.Id))
            .Join(db.MachineClients, k => k.ClientId, c => c.Id, (k, c) => new { Key = k, Client = c })
            .ToListAsync(ct))
        {
            foreach (var keeper in await db.KeepersOfAsync(row.Client.AccountId, ct))
            {
                scope.Mail(MachineClientKeyEndsMail.To(row.Client, row.Key, keeper));
            }
        }

        return new Batch(due.Count, due.Count == AtATime);
    }
}
