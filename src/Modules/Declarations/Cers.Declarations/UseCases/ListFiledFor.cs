using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using Cers.ModuleKit.Messages;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>
/// What service providers filed in a business's name, newest first, whoever's accounts these are in, as long as they are in
/// the provider's history: for messages of this module that have found out whose number it
/// is.
/// </summary>
[CalledBy("Declarations")]
internal sealed record ListFiledFor(BusinessNumber Exporter, PageRequest Page) : IQuery<Page<FiledForRow>>;

/// <summary>A declaration that a customs service provider filed in this business's name.</summary>
/// <param name="FiledBy">The provider, named as it was then.</param>
[ObjectType("DeclarationFiledForMe")]
internal sealed record FiledForRow(DeclarationRow Declaration, FilingProvider FiledBy);

/// <summary>A customs service provider that filed.</summary>
internal sealed record FilingProvider(BusinessNumber BusinessNumber, string Name);

internal sealed class ListFiledForHandler(DeclarationsDbContext db, MessageScope scope) : IRequestHandler<ListFiledFor, Result<Page<FiledForRow>>>
{
    private static readonly CompiledList<DeclarationsDbContext, BusinessNumber, FiledForEntry, FiledForRow> InName = new(
        (db, exporter) => db.FiledFor.AsNoTracking().Where(e => e.ExporterBusinessNumber == exporter && e.LeftHistoryAt == null),
        e => e.AcceptedAt,
        e => e.DeclarationId,
        (db, e) => new FiledForRow(
            db.Declarations.Where(d => d.ReceivedOn == e.ReceivedOn && d.Id == e.DeclarationId).Select(DeclarationRow.Of).First(),
            new FilingProvider(e.CspBusinessNumber, e.CspName)),
        row => new Keyset(row.Declaration.AcceptedAt, row.Declaration.Id),
        newestFirst: true);

    public Task<Result<Page<FiledForRow>>> Handle(ListFiledFor request, CancellationToken ct)
    {
        scope.AcrossAccounts("an exporter sees what was filed in its name");
        return InName.PageAsync(db, request.Exporter, request.Page, ct);
    }
}
