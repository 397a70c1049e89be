using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>What was found in the file of a bulk load of the account, in its order; nothing where the account has no such load.</summary>
[Permission(DeclarationsPermissions.SeeBulk), InWords("View the reports of a bulk load", "Consulter les rapports d'un chargement en bloc")]
internal sealed record GetBulkFindings(AccountId Account, Guid Load, PageRequest Page) : IQuery<Page<BulkFindingRow>>, IAccountMessage;

internal sealed class GetBulkFindingsHandler(DeclarationsDbContext db) : IRequestHandler<GetBulkFindings, Result<Page<BulkFindingRow>>>
{
    public async Task<Result<Page<BulkFindingRow>>> Handle(GetBulkFindings request, CancellationToken ct)
    {
        var asked = AskedPage<PlaceInFile>.Of(request.Page, newestFirst: false);
        if (!asked.IsSuccess)
        {
            return asked.As<Page<BulkFindingRow>>();
        }

        var (page, rows) = (asked.Value, db.BulkFindings.AsNoTracking().Where(f => f.LoadId == request.Load));
        if (page.From is { At: var from })
        {
            rows = page.Descending ? rows.Where(f => f.Position < from) : rows.Where(f => f.Position > from);
        }

        rows = page.Descending ? rows.OrderByDescending(f => f.Position) : rows.OrderBy(f => f.Position);
        var found = await rows.Take(page.Take).ToListAsync(ct);
        return page.Answer(found, f => new PlaceInFile(f.Position)).Select(f => f.Tell());
    }
}
