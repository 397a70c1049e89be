using System.Globalization;
using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.Messaging;
using Cers.ModuleKit.FourEyes;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class GetCodeTableImportHandler(LookupsDbContext db, WaitingChanges waiting) : IRequestHandler<GetCodeTableImport, Result<CodeTableImportDetails>>
{
    public async Task<Result<CodeTableImportDetails>> Handle(GetCodeTableImport request, CancellationToken ct)
    {
        var import = await db.CodeTableImports.AsNoTracking().SingleOrDefaultAsync(i => i.Id == request.Id, ct);
        if (import is null)
        {
            return CodeTableErrors.UnknownImport();
        }

        var lines = await LinesAsync(request, ct);
        var waits = import.State == CodeTableImportState.Proposed ? await waiting.AboutAsync(db, ApplyCodeTableImport.SubjectOf(import.Table), ct) : null;
        return new CodeTableImportDetails(ListCodeTableImportsHandler.Row.Compile()(import), lines, import.MayBeProposed, waits);
    }

    private async Task<Page<CodeTableImportLineRow>> LinesAsync(GetCodeTableImport request, CancellationToken ct)
    {
        var (page, size) = (request.Page, Math.Clamp(request.Page.Size, 1, PageRequest.MaxSize));
        var lines = db.ImportLines.AsNoTracking().Where(l => l.ImportId == request.Id && (request.Effect == null || l.Effect == request.Effect));
        var bounded = int.TryParse(page.Backward ? page.Before : page.After, NumberStyles.None, CultureInfo.InvariantCulture, out var from);
        if (bounded)
        {
            lines = page.Backward ? lines.Where(l => l.Ordinal < from) : lines.Where(l => l.Ordinal > from);
        }

        var rows = await (page.Backward ? lines.OrderByDescending(l => l.Ordinal) : lines.OrderBy(l => l.Ordinal)).Take(size + 1).ToListAsync(ct);
        var more = rows.Count > size;
        var shown = rows.Take(size).OrderBy(l => l.Ordinal).ToList();
        var formers = shown.Select(l => l.FormerId).OfType<long>().ToList();
        var states = await db.CodeVersions.AsNoTracking().Where(v => formers.Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        return new Page<CodeTableImportLineRow>(
            [.. shown.Select(l => new PageItem<CodeTableImportLineRow>(Told(l, l.FormerId is { } id ? states[id] : null), l.Ordinal.ToString(CultureInfo.InvariantCulture)))],
            HasNext: page.Backward ? bounded : more,
            HasPrevious: page.Backward ? more : bounded);
    }

    private static CodeTableImportLineRow Told(CodeTableImportLine line, CodeVersion? former) =>
        new(
            line.Line,
            line.Effect,
            line.Code,
            former is null ? null : new CodeContent(former.NameEn, former.NameFr, former.ValidFrom, former.ValidTo, former.Attributes),
            line.Effect == CodeEffect.Refused ? null : new CodeContent(line.NameEn!, line.NameFr, line.ValidFrom, line.ValidTo, line.Attributes),
            line.Column,
            CodeFileFaults.TextOf(line.Fault));
}
