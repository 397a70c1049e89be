using Cers.Declarations.Contracts.BackOffice;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases.BackOffice;

internal sealed class ListLegalHoldsHandler(DeclarationsDbContext db) : IRequestHandler<ListLegalHolds, Result<Page<LegalHoldRow>>>
{
    public async Task<Result<Page<LegalHoldRow>>> Handle(ListLegalHolds request, CancellationToken ct) =>
        await db.LegalHolds.AsNoTracking().Where(h => request.WithLifted || h.LiftedAt == null).PageAsync(
            request.Page,
            h => h.PlacedAt,
            h => h.Id,
            h => new LegalHoldRow(
                h.Id,
                h.ProofOfReport == null ? null : h.ProofOfReport.Value.Value,
                h.ExporterBusinessNumber == null ? null : h.ExporterBusinessNumber.Value.Value,
                h.Reason,
                h.PlacedByName ?? h.PlacedBy,
                h.PlacedAt,
                h.LiftedByName ?? h.LiftedBy,
                h.LiftedAt,
                h.LiftedBecause),
            row => new Keyset(row.PlacedAt, row.Id),
            newestFirst: true,
            ct);
}
