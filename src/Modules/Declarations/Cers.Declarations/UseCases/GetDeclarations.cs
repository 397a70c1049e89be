using System.Linq.Expressions;
using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using FluentValidation;
using MediatR;

namespace Cers.Declarations.UseCases;

/// <summary>The online history of the account, filtered and in the asked order; it ends at the newest 499 reports.</summary>
/// <param name="Count">How many fit the filter is told too.</param>
[Permission(DeclarationsPermissions.View), InWords("View the declarations", "Consulter les déclarations")]
internal sealed record GetDeclarations(AccountId Account, HistoryFilter Where, HistoryOrder Order, PageRequest Page, bool Count) : IQuery<HistoryPage>, IAccountMessage;

/// <param name="Total">Null when it was not asked.</param>
internal sealed record HistoryPage(Page<DeclarationRow> Page, int? Total);

/// <summary>A submitted declaration as lists show it.</summary>
/// <param name="FiledBy">The user reference number of whoever filed it.</param>
/// <param name="DueBy">By when it had to be received; null where its mode of transport has no last moment.</param>
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
    string? TransportDocumentNumber,
    DateTimeOffset ExportAt,
    string Currency,
    [property: GraphQLIgnore] long TotalFobCents,
    int LineCount,
    Channel Channel,
    string FiledBy,
    DateTimeOffset? DueBy,
    BusinessNumber ExporterBusinessNumber,
    decimal TotalGrossWeightKg)
{
    public static readonly Expression<Func<Declaration, DeclarationRow>> Of = d => new DeclarationRow(
        d.Id, d.ProofOfReport, d.Status, d.Version, d.ReceivedAt, d.AcceptedAt, d.LateByMinutes, d.ExporterName, d.ConsigneeName, d.Destination,
        d.ModeOfTransport, d.TransportDocumentNumber, d.ExportAt, d.Currency, d.TotalFobCents, d.LineCount, d.Channel, d.FiledBy, d.DueBy,
        d.ExporterBusinessNumber, d.TotalGrossWeightKg);

    /// <summary>The value of all lines in the declaration's currency.</summary>
    public decimal TotalFobValue => TotalFobCents / 100m;
}

internal sealed class GetDeclarationsValidator : AbstractValidator<GetDeclarations>
{
    public GetDeclarationsValidator() => RuleFor(m => m.Where).SetValidator(new HistoryFilterValidator());
}

internal sealed class GetDeclarationsHandler(OnlineHistory history) : IRequestHandler<GetDeclarations, Result<HistoryPage>>
{
    public Task<Result<HistoryPage>> Handle(GetDeclarations request, CancellationToken ct) =>
        history.PageAsync(request.Account, request.Where, request.Order, request.Page, request.Count, ct);
}
