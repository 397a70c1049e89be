using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.ModuleKit.UseCases;

internal sealed class SearchAuditTrailHandler(PlatformDbContext db) : IRequestHandler<SearchAuditTrail, Result<Page<AuditRow>>>
{
    public async Task<Result<Page<AuditRow>>> Handle(SearchAuditTrail request, CancellationToken ct) =>
        AuditQuery.Fault(request.Filter) is { } fault
            ? fault
            : await db.Set<AuditEntry>().AsNoTracking().Matching(request.Filter)
                .PageAsync(request.Page, e => e.At, e => e.Id, AuditQuery.Row, r => new Keyset(r.At, r.Id), newestFirst: true, ct);
}
