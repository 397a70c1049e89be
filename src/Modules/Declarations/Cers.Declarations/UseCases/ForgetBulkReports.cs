using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Jobs;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// Deletes bulk loads 90 days after their end, some at a time, with their reports and files; what was accepted stays. Running it twice, late or on two hosts harms nothing.
/// </summary>
[SystemOnly]
internal sealed record ForgetBulkReports : ICommand<Batch>;

internal sealed class ForgetBulkReportsHandler(DeclarationsDbContext db, MessageScope scope, FileShelf files, TimeProvider clock)
    : IRequestHandler<ForgetBulkReports, Result<Batch>>
{
    /// <summary>Each may have as many findings as there may be.</summary>
    public const int AtATime = 20;

    public async Task<Result<Batch>> Handle(ForgetBulkReports request, CancellationToken ct)
    {
        scope.AcrossAccounts("reports that are not kept any longer");
        var before = clock.GetUtcNow().AddDays(-BulkLoadReport.DaysKept);
        var deleted = await db.Database
            .SqlQuery<Guid>(
                $"""
                delete from declarations.bulk_loads where id in (
                    select id from declarations.bulk_loads where finished_at < {before} order by finished_at limit {AtATime} for update skip locked)
                returning file_id
                """)
            .ToListAsync(ct);
        await files.RemoveAsync(deleted, BulkFilePurpose.PurposeName, ct);
        return new Batch(deleted.Count, deleted.Count == AtATime);
    }
}
