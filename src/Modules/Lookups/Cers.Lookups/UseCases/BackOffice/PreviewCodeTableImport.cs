using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.ModuleKit.Files;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class PreviewCodeTableImportValidator : AbstractValidator<PreviewCodeTableImport>
{
    public PreviewCodeTableImportValidator() => RuleFor(m => m.Table).IsTable();
}

internal sealed class PreviewCodeTableImportHandler(LookupsDbContext db, MessageScope scope, FileShelf shelf, CodeTablesSnapshot snapshot, TimeProvider clock)
    : IRequestHandler<PreviewCodeTableImport, Result<PreviewedCodeTable>>
{
    public async Task<Result<PreviewedCodeTable>> Handle(PreviewCodeTableImport request, CancellationToken ct)
    {
        var (id, now) = (Guid.CreateVersion7(), clock.GetUtcNow());
        scope.Concerns("code-table", request.Table.ToString());
        if (CodeTableImport.RefusalOf(request.EffectiveOn, OttawaTime.DateOf(now)) is { } refusal)
        {
            return refusal;
        }

        var attached = await shelf.AttachAsync(request.File, PreviewCodeTableImport.Purpose, $"code-table-import {id}", ct);
        if (!attached.IsSuccess)
        {
            return attached.As<PreviewedCodeTable>();
        }

        var (file, shape) = (await shelf.ReadAsync(request.File, ct), CodeTableShape.Of(request.Table));
        var read = CodeTableFile.Read(file.Content, shape);
        if (!read.IsSuccess)
        {
            return read.As<PreviewedCodeTable>();
        }

        var import = new CodeTableImport
        {
            Id = id,
            Table = request.Table,
            EffectiveOn = request.EffectiveOn,
            FileName = file.Name,
            PreviewedBy = scope.Actor.Person!.Value,
            PreviewedByName = CodeTableImport.NameOf(scope.Actor),
            PreviewedAt = now,
        };
        var (lines, unchanged) = new CodeTableComparison(import, shape, await HeldAsync(request.Table, ct), snapshot.Tables).Of(read.Value);
        import.Count(lines, unchanged);
        db.Add(import);
        await db.SaveChangesAsync(ct);
        db.AddRange(lines);
        scope.Because(import.Counts);
        return new PreviewedCodeTable(id);
    }

    /// <summary>The last state of each code, from the database: a host's memory may be a moment older.</summary>
    private async Task<IReadOnlyDictionary<string, CodeVersion>> HeldAsync(CodeTable table, CancellationToken ct)
    {
        var states = await db.CodeVersions.AsNoTracking().Where(v => v.Table == table).ToListAsync(ct);
        return states.GroupBy(v => v.Code).ToDictionary(g => g.Key, g => g.MaxBy(v => v.ValidFrom ?? DateOnly.MinValue)!, StringComparer.Ordinal);
    }
}
