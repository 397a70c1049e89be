using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain;

/// <summary>A submitted declaration: its number and what lists and searches ask for. What was declared stands in its versions.</summary>
internal sealed class Declaration : IOwned
{
    public Guid Id { get; init; }

    /// <summary>The Ottawa date of receipt: the date of the number, and the partition.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>The business account that filed it.</summary>
    public AccountId AccountId { get; init; }

    public AuthorizationId AuthorizationId { get; init; }

    /// <summary>Set by the database while it is inserted: one counter an authorization ID and day.</summary>
    public ProofOfReport ProofOfReport { get; private set; }

    public DeclarationStatus Status { get; init; }

    /// <summary>The newest version.</summary>
    public int Version { get; init; }

    public Channel Channel { get; init; }

    /// <summary>User reference number of the person, or the machine client.</summary>
    public required string FiledBy { get; init; }

    /// <summary>Arrival of the request: the moment that counts.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? DueBy { get; init; }

    public int LateByMinutes { get; init; }

    public DateTimeOffset ExportAt { get; init; }

    public BusinessNumber ExporterBusinessNumber { get; init; }

    public required string ExporterName { get; init; }

    public required string ConsigneeName { get; init; }

    public required string Destination { get; init; }

    public required string ModeOfTransport { get; init; }

    public string? TransportDocumentNumber { get; init; }

    public required string Currency { get; init; }

    /// <summary>The value of all lines in cents of the currency.</summary>
    public long TotalFobCents { get; init; }

    public decimal TotalGrossWeightKg { get; init; }

    public int LineCount { get; init; }

    /// <summary>What a judged declaration without errors becomes.</summary>
    public static Declaration Accept(Judgement judged, AccountId account, Deadline deadline, Channel channel, string filedBy, DateTimeOffset acceptedAt)
    {
        var content = judged.Content;
        return new Declaration
        {
            Id = Guid.CreateVersion7(),
            ReceivedOn = OttawaTime.DateOf(judged.ReceivedAt),
            AccountId = account,
            AuthorizationId = judged.Exporter!.AuthorizationId,
            Status = DeclarationStatus.Original,
            Version = 1,
            Channel = channel,
            FiledBy = filedBy,
            ReceivedAt = AsStored(judged.ReceivedAt),
            AcceptedAt = AsStored(acceptedAt),
            DueBy = deadline.DueBy is { } due ? AsStored(due) : null,
            LateByMinutes = deadline.LateByMinutes,
            ExportAt = AsStored(judged.Shipment.ExportDateTime!.Value),
            ExporterBusinessNumber = BusinessNumber.Parse(content.Exporter!.BusinessNumber!),
            ExporterName = content.Exporter.Name!,
            ConsigneeName = content.Consignee!.Name!,
            Destination = judged.Shipment.CountryOfFinalDestination!,
            ModeOfTransport = judged.Shipment.ModeOfTransport!,
            TransportDocumentNumber = judged.Shipment.TransportDocumentNumber,
            Currency = content.Totals!.Currency!,
            TotalFobCents = Cents(content.Totals.TotalFobValue!.Value),
            TotalGrossWeightKg = Math.Round(content.Totals.TotalGrossWeightKg!.Value, 3),
            LineCount = judged.Lines.Count,
        };
    }

    // The database counts microseconds: the first answer must be the one that is read later.
    private static DateTimeOffset AsStored(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static long Cents(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100));
}
