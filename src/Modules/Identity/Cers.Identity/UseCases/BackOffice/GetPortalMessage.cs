using Cers.Identity.Contracts.BackOffice;
using Cers.Identity.Data;
using Cers.Identity.Domain;
using Cers.Kernel;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Identity.UseCases.BackOffice;

internal sealed class GetPortalMessageHandler(IdentityDbContext db, TimeProvider clock) : IRequestHandler<GetPortalMessage, Result<PortalMessageRow>>
{
    public async Task<Result<PortalMessageRow>> Handle(GetPortalMessage request, CancellationToken ct)
    {
        var message = await db.PortalMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == request.Message, ct);
        return message is null ? IdentityErrors.UnknownMessage() : message.ToRow(clock.GetUtcNow());
    }
}
