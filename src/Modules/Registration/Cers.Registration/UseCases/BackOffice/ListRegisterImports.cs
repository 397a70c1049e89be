using System.Linq.Expressions;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Data;
using Cers.Registration.Domain;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Registration.UseCases.BackOffice;

internal sealed class ListRegisterImportsHandler(RegistrationDbContext db) : IRequestHandler<ListRegisterImports, Result<Page<RegisterImportRow>>>
{
    /// <summary>What is told of an import.</summary>
    internal static readonly Expression<Func<RegisterImport, RegisterImportRow>> Row = i => new RegisterImportRow(
        i.Id, i.Kind, i.State, i.FileName, i.PreviewedByName, i.PreviewedAt, i.DecidedByName, i.DecidedAt, i.Added, i.Changed, i.Closed, i.Same, i.Refused);

    public Task<Result<Page<RegisterImportRow>>> Handle(ListRegisterImports request, CancellationToken ct) =>
        db.RegisterImports.AsNoTracking().PageAsync(
            request.Page, i => i.PreviewedAt, i => i.Id, Row, row => new Keyset(row.PreviewedAt, row.Id), newestFirst: true, ct);
}
