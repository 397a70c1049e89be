using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>What became of the declarations of a bulk load of the account, in the order of the file; none where the account has no such load.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View the reports of a bulk load", "Consulter les rapports d'un chargement en bloc")]
internal sealed record GetBulkResults(AccountId Account, Guid Load, PageRequest Page) : IQuery<Page<BulkResultRow>>, IAccountMessage;

internal sealed class GetBulkResultsHandler(DeclarationsDbContext db) : IRequestHandler<GetBulkResults, Result<Page<BulkResultRow>>>
{
    public async Task<Result<Page<BulkResultRow>>> Handle(GetBulkResults request, CancellationToken ct)
    {
        var asked = AskedPage<PlaceInFile>.Of(request.Page, newestFirst: false);
        if (!asked.IsSuccess)
        {
            return asked.As<Page<BulkResultRow>>();
        }

        var (page, rows) = (asked.Value, db.BulkResults.AsNoTracking().Where(r => r.LoadId == request.Load));
        if (page.From is { At: var from })
        {
            rows = page.Descending ? rows.Where(r => r.Ordinal < from) : rows.Where(r => r.Ordinal > from);
        }

        rows = page.Descending ? rows.OrderByDescending(r => r.Ordinal) : rows.OrderBy(r => r.Ordinal);
        return page.Answer(await db.TellResults(rows.Take(page.Take)).ToListAsync(ct), r => new PlaceInFile(r.Ordinal));
    }
}
