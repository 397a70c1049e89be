using Cers.Declarations.Contracts;
using Cers.Declarations.Data;
using Cers.Declarations.Domain;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.GraphQL;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Messages;
using MediatR;
using Npgsql;

namespace Cers.Declarations.UseCases;

/// <summary>A declaration of the account by its number; null for another account's exactly as for an unknown one.</summary>
[Permission(DeclarationsPermissions.View), InWords("View a declaration", "Consulter une déclaration")]
internal sealed record GetDeclaration(AccountId Account, ProofOfReport ProofOfReport) : IQuery<DeclarationDetails?>, IAccountMessage;

/// <summary>A submitted declaration: its number, what became of it, and what was declared in the newest version.</summary>
[ObjectType("Declaration")]
internal sealed record DeclarationDetails(Declaration Header, DeclarationVersion Newest)
{
    [GraphQLIgnore]
    public Declaration Header { get; } = Header;

    [GraphQLIgnore]
    public DeclarationVersion Newest { get; } = Newest;

    /// <summary>The exporter who looks at what was filed in its name; null where the account that filed it looks.</summary>
    [GraphQLIgnore]
    public AccountId? ForExporter { get; init; }

    /// <summary>The number that proves that the export was reported.</summary>
    public ProofOfReport ProofOfReport => Header.ProofOfReport;

    public DeclarationStatus Status => Header.Status;

    /// <summary>1 for the original, one more for each amendment.</summary>
    public int Version => Header.Version;

    public Channel Channel => Header.Channel;

    /// <summary>The user reference number of whoever filed it.</summary>
    public string FiledBy => Header.FiledBy;

    /// <summary>When the request arrived: the moment that counts.</summary>
    public DateTimeOffset ReceivedAt => Header.ReceivedAt;

    public DateTimeOffset AcceptedAt => Header.AcceptedAt;

    /// <summary>By when it had to be received. Reporting of Exported Goods Regulations, s. 3.</summary>
    public DateTimeOffset? DueBy => Header.DueBy;

    /// <summary>0 when it was on time.</summary>
    public int LateByMinutes => Header.LateByMinutes;

    /// <summary>Why it was late: as it was declared, or as it was told after its acceptance.</summary>
    public string? LateReason => Header.LateReason ?? Newest.Content.Control?.LateReason;

    /// <summary>The outage of the register that put the last moment off; null where none made a difference.</summary>
    public string? Outage => Header.OutageNumber;

    /// <summary>Until when the outage put it off; null while the outage goes on.</summary>
    public DateTimeOffset? ExtendedTo => Header.ExtendedTo;

    /// <summary>How late the original would have been with the amended mode and times; null while no amendment changed them.</summary>
    public int? LateAfterAmendment => Header.LateAfterAmendment;

    public Exporter? Exporter => Newest.Content.Exporter;

    /// <summary>The customs service provider that filed it for the exporter; null where the exporter filed itself.</summary>
    public ServiceProvider? ServiceProvider => Newest.Content.ServiceProvider;

    public Consignee? Consignee => Newest.Content.Consignee;

    public bool? RelatedParties => Newest.Content.RelatedParties;

    public Shipment? Shipment => Newest.Content.Shipment;

    public Totals? Totals => Newest.Content.Totals;

    public ReasonForExport? ReasonForExport => Newest.Content.ReasonForExport;

    public IReadOnlyList<DeclarationLine> Lines => Newest.Content.Lines ?? [];

    public IReadOnlyList<Permit> Permits => Newest.Content.Permits ?? [];

    public IReadOnlyList<Container> Containers => Newest.Content.Containers ?? [];

    public IReadOnlyList<string> References => Newest.Content.References ?? [];

    public Certifier? Certifier => Newest.Content.Certifier;

    public Control? Control => Newest.Content.Control;

    /// <summary>What the rules found when it was accepted: warnings, information, and what was acknowledged.</summary>
    public IReadOnlyList<Finding> Findings => Reader.Reads(Newest.Findings);

    /// <summary>Who looks at it: the exporter, or the account that filed it, by the business number that it had then.</summary>
    [GraphQLIgnore]
    public FindingReader Reader => ForExporter is { } exporter
        ? new(exporter.Value, Newest.Content.Exporter?.BusinessNumber)
        : new(Header.AccountId.Value, Newest.Content.ServiceProvider?.BusinessNumber ?? Newest.Content.Exporter?.BusinessNumber);

    public IReadOnlyList<Acknowledgement> Acknowledgements => Newest.Acknowledgements;
}

internal sealed class GetDeclarationHandler(MessageScope scope) : IRequestHandler<GetDeclaration, Result<DeclarationDetails?>>
{
    // The function's columns are the declaration's, in the order of its table, and then the version's.
    private const string Document = "select * from declarations.document($1, $2, $3)";

    public async Task<Result<DeclarationDetails?>> Handle(GetDeclaration request, CancellationToken ct)
    {
        await using var reading = await scope.ReadAsync(ct);
        await using var command = new NpgsqlCommand(Document, scope.Connection, reading.Transaction);
        command.Parameters.Add(new NpgsqlParameter<Guid> { TypedValue = request.Account.Value });
        command.Parameters.Add(new NpgsqlParameter<DateOnly> { TypedValue = request.ProofOfReport.Date });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = request.ProofOfReport.Value });
        await using var row = await command.ExecuteReaderAsync(ct);
        if (!await row.ReadAsync(ct))
        {
            return Result<DeclarationDetails?>.Success(null);
        }

        var declaration = Declaration.Stored(row);
        return new DeclarationDetails(declaration, new DeclarationVersion
        {
            ReceivedOn = declaration.ReceivedOn,
            DeclarationId = declaration.Id,
            Version = declaration.Version,
            AccountId = declaration.AccountId,
            At = row.GetFieldValue<DateTimeOffset>(Declaration.Columns),
            Content = DocumentJson.Read<DeclarationContent>(row.GetFieldValue<byte[]>(Declaration.Columns + 1)),
            Findings = DocumentJson.Read<IReadOnlyList<Finding>>(row.GetFieldValue<byte[]>(Declaration.Columns + 2)),
            Acknowledgements = DocumentJson.Read<IReadOnlyList<Acknowledgement>>(row.GetFieldValue<byte[]>(Declaration.Columns + 3)),
        });
    }
}
