using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Lookups.Data;
using Cers.Lookups.Domain;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Lookups.UseCases.BackOffice;

internal sealed class ListCodeTableImportsValidator : AbstractValidator<ListCodeTableImports>
{
    public ListCodeTableImportsValidator() => RuleFor(m => m.Table).IsTable();
}

internal sealed class ListCodeTableImportsHandler(LookupsDbContext db) : IRequestHandler<ListCodeTableImports, Result<Page<CodeTableImportRow>>>
{
    /// <summary>What is told of an import.</summary>
    internal static readonly Expression<Func<CodeTableImport, CodeTableImportRow>> Row = i => new CodeTableImportRow(
        i.Id, i.Table, i.EffectiveOn, i.State, i.FileName, i.PreviewedByName, i.PreviewedAt, i.Why, i.ProposedByName, i.ProposedAt, i.DecidedByName, i.DecidedAt, i.Note,
        i.Added, i.Changed, i.Ended, i.Unchanged, i.Refused);

    public Task<Result<Page<CodeTableImportRow>>> Handle(ListCodeTableImports request, CancellationToken ct) =>
        db.CodeTableImports.AsNoTracking().Where(i => i.Table == request.Table).PageAsync(
            request.Page, i => i.PreviewedAt, i => i.Id, Row, row => new Keyset(row.PreviewedAt, row.Id), newestFirst: true, ct);
}
