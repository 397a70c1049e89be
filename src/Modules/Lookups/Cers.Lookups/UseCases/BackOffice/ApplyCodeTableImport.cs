using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.Messaging.FourEyes;
using Cers.ModuleKit.FourEyes;
using Cers.ModuleKit.Messages;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class ApplyCodeTableImportValidator : AbstractValidator<ApplyCodeTableImport>
{
    public ApplyCodeTableImportValidator() =>
        RuleFor(m => m.Why).Must(t => t?.Trim().Length is >= 5 and <= 200 && !t.Any(char.IsControl))
            .Says("lookups.why_missing", "Give a reason in 5 to 200 characters.", "Donnez un motif de 5 à 200 caractères.");
}

internal sealed class ApplyCodeTableImportProposal(LookupsDbContext db, MessageScope scope, TimeProvider clock) : IProposalSubject<ApplyCodeTableImport>
{
    public async Task<Result<int>> ProposeAsync(ApplyCodeTableImport command, CancellationToken ct)
    {
        var import = await db.LockImportAsync(command, ct);
        if (import is null)
        {
            return CodeTableErrors.UnknownImport();
        }

        if (await db.HasChangedSinceAsync(import, ct))
        {
            return CodeTableErrors.TableChanged();
        }

        var proposed = import.Propose(command.Why, scope.Actor, clock.GetUtcNow());
        scope.Because(import.Counts);
        return proposed.IsSuccess ? import.Version : proposed.As<int>();
    }

    public async Task<int?> LockAsync(ApplyCodeTableImport command, CancellationToken ct) => (await db.LockImportAsync(command, ct))?.Version;

    public async Task<Result<Done>> EndAsync(ApplyCodeTableImport command, ProposalEnd end, string? note, CancellationToken ct) =>
        await db.LockImportAsync(command, ct) is { } import ? import.End(end, scope.Actor, note, clock.GetUtcNow()) : CodeTableErrors.UnknownImport();
}

/// <summary>Confirmed by the second supervisor: states end the day before, others begin on the day of effect. Every host hears of it by the table's trigger.</summary>
internal sealed class ApplyCodeTableImportHandler(LookupsDbContext db, MessageScope scope, TimeProvider clock) : IRequestHandler<ApplyCodeTableImport, Result<Done>>
{
    public async Task<Result<Done>> Handle(ApplyCodeTableImport request, CancellationToken ct)
    {
        scope.Concerns("code-table", request.Table.ToString());
        var import = await db.LockImportAsync(request, ct);
        if (import is null)
        {
            return CodeTableErrors.UnknownImport();
        }

        var confirmed = import.Confirm(scope.Actor, clock.GetUtcNow());
        if (!confirmed.IsSuccess)
        {
            return confirmed;
        }

        // Nobody confirms another file of the table between the question and the answer.
        await db.Database.ExecuteSqlAsync($"lock table lookups.code_versions in share row exclusive mode", ct);
        if (await db.HasChangedSinceAsync(import, ct))
        {
            return CodeTableErrors.TableChanged();
        }

        var (table, last) = (import.Table.ToString(), import.EffectiveOn.AddDays(-1));
        await db.Database.ExecuteSqlAsync(
            $"""
            update lookups.code_versions v set valid_to = {last}
            from lookups.code_table_import_lines l where l.import_id = {import.Id} and l.effect in ('Changed', 'Ended') and v.id = l.former_id
            """,
            ct);
        await db.Database.ExecuteSqlAsync(
            $"""
            insert into lookups.code_versions (table_name, code, name_en, name_fr, valid_from, valid_to, attributes)
            select {table}, code, name_en, name_fr, valid_from, valid_to, attributes from lookups.code_table_import_lines
            where import_id = {import.Id} and effect in ('Added', 'Changed') order by ordinal
            """,
            ct);
        scope.Because($"proposed by person:{import.ProposedBy}; {import.Counts}");
        return confirmed;
    }
}

internal static class LockedImport
{
    public static Task<CodeTableImport?> LockImportAsync(this LookupsDbContext db, ApplyCodeTableImport command, CancellationToken ct)
    {
        var table = command.Table.ToString();
        return db.CodeTableImports
            .FromSql($"select * from lookups.code_table_imports where id = {command.Import} and table_name = {table} for update")
            .SingleOrDefaultAsync(ct);
    }

    /// <summary>Another file of the table was confirmed after this one was compared with it.</summary>
    public static Task<bool> HasChangedSinceAsync(this LookupsDbContext db, CodeTableImport import, CancellationToken ct) =>
        db.CodeTableImports.AnyAsync(
            i => i.Table == import.Table && i.Id != import.Id && i.State == CodeTableImportState.Confirmed && i.DecidedAt >= import.PreviewedAt, ct);
}
