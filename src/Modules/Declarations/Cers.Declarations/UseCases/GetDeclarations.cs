using System.Linq.Expressions;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace Cers.Declarations.UseCases;

/// <summary>The online history of the account, newest first; it ends at the newest 499 reports.</summary>
[Permission(DeclarationsPermissions.View), InWords("View the declarations", "Consulter les déclarations")]
internal sealed record GetDeclarations(AccountId Account, PageRequest Page) : IQuery<Page<DeclarationRow>>, IAccountMessage;

/// <summary>A submitted declaration as lists show it.</summary>
[ObjectType("DeclarationSummary")]
internal sealed record DeclarationRow(
    [property: GraphQLIgnore] Guid Id,
    ProofOfReport ProofOfReport,
    DeclarationStatus Status,
    int Version,
    DateTimeOffset ReceivedAt,
    DateTimeOffset AcceptedAt,
    int LateByMinutes,
    string ExporterName,
    string ConsigneeName,
    string Destination,
    string ModeOfTransport,
    DateTimeOffset ExportAt,
    string Currency,
    [property: GraphQLIgnore] long TotalFobCents,
    int LineCount)
{
    public static readonly Expression<Func<Declaration, DeclarationRow>> Of = d => new DeclarationRow(
        d.Id, d.ProofOfReport, d.Status, d.Version, d.ReceivedAt, d.AcceptedAt, d.LateByMinutes, d.ExporterName, d.ConsigneeName, d.Destination,
        d.ModeOfTransport, d.ExportAt, d.Currency, d.TotalFobCents, d.LineCount);

    /// <summary>The value of all lines in the declaration's currency.</summary>
    public decimal TotalFobValue => TotalFobCents / 100m;
}

internal sealed class GetDeclarationsHandler(DeclarationsDbContext db, DatedSettings settings, TimeProvider clock)
    : IRequestHandler<GetDeclarations, Result<Page<DeclarationRow>>>
{
    // Reports past the newest 499 leave the history at night; until then the list ends before them.
    private static readonly CompiledList<DeclarationsDbContext, int, HistoryEntry, DeclarationRow> History = new(
        (db, beyond) => db.SubmissionHistory.AsNoTracking().Where(e => e.AcceptedAt >=
            (db.SubmissionHistory.OrderByDescending(o => o.AcceptedAt).Skip(beyond).Select(o => (DateTimeOffset?)o.AcceptedAt).FirstOrDefault() ?? DateTimeOffset.UnixEpoch)),
        e => e.AcceptedAt,
        e => e.DeclarationId,
        (db, e) => db.Declarations.Where(d => d.ReceivedOn == e.ReceivedOn && d.Id == e.DeclarationId).Select(DeclarationRow.Of).First(),
        row => new Keyset(row.AcceptedAt, row.Id),
        newestFirst: true);

    public Task<Result<Page<DeclarationRow>>> Handle(GetDeclarations request, CancellationToken ct) =>
        History.PageAsync(db, settings.Int("history.maxReports", OttawaTime.Today(clock)) - 1, request.Page, ct);
}
