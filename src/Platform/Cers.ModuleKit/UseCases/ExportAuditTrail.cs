using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class ExportAuditTrailHandler(PlatformDbContext db) : IRequestHandler<ExportAuditTrail, Result<AuditExtract>>
{
    public async Task<Result<AuditExtract>> Handle(ExportAuditTrail request, CancellationToken ct)
    {
        if (AuditQuery.Fault(request.Filter) is { } fault)
        {
            return fault;
        }

        var rows = await db.Set<AuditEntry>().AsNoTracking().Matching(request.Filter)
            .OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(ExportAuditTrail.Most + 1).Select(AuditQuery.Row).ToListAsync(ct);
        var more = rows.Count > ExportAuditTrail.Most;
        return new AuditExtract(more ? rows[..ExportAuditTrail.Most] : rows, more);
    }
}
