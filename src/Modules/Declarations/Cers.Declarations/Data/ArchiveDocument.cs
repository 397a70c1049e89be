using Cers.Declarations.Contracts;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Rules;
using Cers.Declarations.GraphQL;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Data;

/// <summary>A declaration in the archive: names as the API's, every version with what was found in it, and what happened.</summary>
internal sealed record ArchiveDocument(
    string ProofOfReport,
    DeclarationStatus Status,
    int Version,
    Channel Channel,
    string FiledBy,
    DateTimeOffset ReceivedAt,
    DateTimeOffset AcceptedAt,
    DateTimeOffset? DueBy,
    int LateByMinutes,
    int? LateAfterAmendment,
    string? LateReason,
    string? Outage,
    DateTimeOffset? ExtendedTo,
    IReadOnlyList<VersionDetails> Versions,
    IReadOnlyList<EventDetails> StatusHistory)
{
    /// <param name="exporter">Who takes away what was filed in its name; null where the account that filed does.</param>
    public static ArchiveDocument Of(ArchivedDeclaration archived, AccountId? exporter)
    {
        var (header, versions) = (archived.Header, archived.Versions);
        return new ArchiveDocument(
            header.ProofOfReport.Value,
            header.Status,
            header.Version,
            header.Channel,
            header.FiledBy,
            header.ReceivedAt,
            header.AcceptedAt,
            header.DueBy,
            header.LateByMinutes,
            header.LateAfterAmendment,
            header.LateReason ?? versions[^1].Content.Control?.LateReason,
            header.OutageNumber,
            header.ExtendedTo,
            [.. versions.Select(v => new VersionDetails(v.Version, v.At, v.Content, ReaderOf(header, v, exporter).Reads(v.Findings), v.Acknowledgements))],
            [.. archived.History.Select(EventDetails.Of)]);
    }

    private static FindingReader ReaderOf(Declaration header, DeclarationVersion version, AccountId? exporter) =>
        (new DeclarationDetails(header, version) with { ForExporter = exporter }).Reader;
}
