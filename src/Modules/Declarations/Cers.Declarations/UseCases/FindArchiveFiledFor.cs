using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// All records of what service providers filed in a business's name on Ottawa days of receipt, in their histories or not: for messages of this module that have found out
/// whose number it is.
/// </summary>
[CalledBy("Declarations")]
internal sealed record FindArchiveFiledFor(BusinessNumber Exporter, DateOnly From, DateOnly To, PageRequest Page) : IQuery<Page<ArchivedDeclaration>>;

internal sealed class FindArchiveFiledForHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<FindArchiveFiledFor, Result<Page<ArchivedDeclaration>>>
{
    public async Task<Result<Page<ArchivedDeclaration>>> Handle(FindArchiveFiledFor request, CancellationToken ct)
    {
        scope.AcrossAccounts("an exporter takes away what was filed in its name");
        var from = OttawaTime.EndOf(request.From.AddDays(-1));
        var entries = await db.FiledFor.AsNoTracking()
            .Where(e => e.ExporterBusinessNumber == request.Exporter && e.AcceptedAt >= from && e.ReceivedOn >= request.From && e.ReceivedOn <= request.To)
            .PageAsync(request.Page, e => e.AcceptedAt, e => e.DeclarationId, e => e, e => new Keyset(e.AcceptedAt, e.DeclarationId), newestFirst: false, ct);
        if (!entries.IsSuccess)
        {
            return entries.As<Page<ArchivedDeclaration>>();
        }

        var (days, ids) = (entries.Value.Items.Select(i => i.Value.ReceivedOn).Distinct().ToArray(), entries.Value.Items.Select(i => i.Value.DeclarationId).ToArray());
        Dictionary<Guid, Declaration> headers = await db.Declarations.AsNoTracking().Where(d => days.Contains(d.ReceivedOn) && ids.Contains(d.Id)).ToDictionaryAsync(d => d.Id, ct);
        return await db.ReadArchiveAsync(entries.Value.Select(e => headers[e.DeclarationId]), ct);
    }
}
