using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class ListPortalMessagesHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<ListPortalMessages, Result<Page<PortalMessageRow>>>
{
    public async Task<Result<Page<PortalMessageRow>>> Handle(ListPortalMessages request, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var page = await db.PortalMessages.AsNoTracking().PageAsync(
            request.Page, m => m.BeginsAt, m => m.Id, m => m, m => new Keyset(m.BeginsAt, m.Id), newestFirst: true, ct);
        return page.IsSuccess ? page.Value.Select(m => m.ToRow(now)) : page.As<Page<PortalMessageRow>>();
    }
}

internal static class PortalMessageRows
{
    public static PortalMessageRow ToRow(this PublishedMessage message, DateTimeOffset now) =>
        new(message.Id, message.Version, message.Content, message.StageAt(now), message.ChangedByName);
}
