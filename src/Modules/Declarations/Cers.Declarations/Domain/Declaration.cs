using System.Data.Common;
using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Document;
using Cers.Declarations.Domain.Rules;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain;

/// <summary>A submitted declaration: its number and what lists and searches ask for. What was declared stands in its versions.</summary>
internal sealed class Declaration : IOwned
{
    /// <summary>How many columns its table has.</summary>
    public const int Columns = 29;

    public Guid Id { get; init; }

    /// <summary>The Ottawa date of receipt: the date of the number, and the partition.</summary>
    public DateOnly ReceivedOn { get; init; }

    /// <summary>The business account that filed it.</summary>
    public AccountId AccountId { get; init; }

    public AuthorizationId AuthorizationId { get; init; }

    /// <summary>Set by the database while it is inserted: one counter an authorization ID and day.</summary>
    public ProofOfReport ProofOfReport { get; private set; }

    public DeclarationStatus Status { get; private set; }

    /// <summary>The newest version.</summary>
    public int Version { get; private set; }

    public Channel Channel { get; init; }

    /// <summary>User reference number of the person, or the machine client.</summary>
    public required string FiledBy { get; init; }

    /// <summary>Arrival of the request: the moment that counts.</summary>
    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset AcceptedAt { get; init; }

    public DateTimeOffset? DueBy { get; init; }

    public int LateByMinutes { get; private set; }

    /// <summary>The outage that put the last moment off.</summary>
    public string? OutageNumber { get; private set; }

    /// <summary>Until when it did; null without an outage, and while it goes on.</summary>
    public DateTimeOffset? ExtendedTo { get; private set; }

    /// <summary>When form BSF844 was filed in its place.</summary>
    public DateTimeOffset? ContingencyFiledAt { get; init; }

    /// <summary>How late the original would have been with the amended mode and times; null while no amendment changed them.</summary>
    public int? LateAfterAmendment { get; private set; }

    /// <summary>Why it was late, told after its acceptance; what was told in it stands in its versions.</summary>
    public string? LateReason { get; private set; }

    public DateTimeOffset ExportAt { get; private set; }

    public BusinessNumber ExporterBusinessNumber { get; init; }

    public required string ExporterName { get; set; }

    public required string ConsigneeName { get; set; }

    public required string Destination { get; set; }

    public required string ModeOfTransport { get; set; }

    public string? TransportDocumentNumber { get; private set; }

    public required string Currency { get; set; }

    /// <summary>The value of all lines in cents of the currency.</summary>
    public long TotalFobCents { get; private set; }

    public decimal TotalGrossWeightKg { get; private set; }

    public int LineCount { get; private set; }

    /// <summary>A voided declaration is final.</summary>
    public bool MayChange => Status != DeclarationStatus.Voided;

    /// <summary>What a judged declaration without errors becomes.</summary>
    public static Declaration Accept(Judgement judged, AccountId account, Deadline deadline, Channel channel, string filedBy, DateTimeOffset acceptedAt, Guid? id = null)
    {
        var content = judged.Content;
        return new Declaration
        {
            Id = id ?? Guid.CreateVersion7(),
            ReceivedOn = OttawaTime.DateOf(judged.ReceivedAt),
            AccountId = account,
            AuthorizationId = judged.OneTime ? judged.Account.OneTimeId!.Value : judged.Exporter!.AuthorizationId,
            Status = DeclarationStatus.Original,
            Version = 1,
            Channel = channel,
            FiledBy = filedBy,
            ReceivedAt = AsStored(judged.ReceivedAt),
            AcceptedAt = AsStored(acceptedAt),
            DueBy = deadline.DueBy is { } due ? AsStored(due) : null,
            LateByMinutes = deadline.LateByMinutes,
            OutageNumber = deadline.OutageNumber,
            ExtendedTo = deadline.ExtendedTo is { } extended ? AsStored(extended) : null,
            ContingencyFiledAt = judged.ContingencyFiledAt is { } filed ? AsStored(filed) : null,
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

    /// <summary>As it stands in a row that begins with the columns of its table, in their order.</summary>
    public static Declaration Stored(DbDataReader row)
    {
        return new Declaration
        {
            ReceivedOn = row.GetFieldValue<DateOnly>(0),
            Id = row.GetGuid(1),
            AccountId = new AccountId(row.GetGuid(2)),
            AuthorizationId = AuthorizationId.Parse(row.GetString(3)),
            ProofOfReport = ProofOfReport.Parse(row.GetString(4)),
            Status = Enum.Parse<DeclarationStatus>(row.GetString(5)),
            Version = row.GetInt32(6),
            Channel = Enum.Parse<Channel>(row.GetString(7)),
            FiledBy = row.GetString(8),
            ReceivedAt = row.GetFieldValue<DateTimeOffset>(9),
            AcceptedAt = row.GetFieldValue<DateTimeOffset>(10),
            DueBy = Moment(11),
            LateByMinutes = row.GetInt32(12),
            ExportAt = row.GetFieldValue<DateTimeOffset>(13),
            ExporterBusinessNumber = BusinessNumber.Parse(row.GetString(14)),
            ExporterName = row.GetString(15),
            ConsigneeName = row.GetString(16),
            Destination = row.GetString(17),
            ModeOfTransport = row.GetString(18),
            TransportDocumentNumber = Text(19),
            Currency = row.GetString(20),
            TotalFobCents = row.GetInt64(21),
            TotalGrossWeightKg = row.GetDecimal(22),
            LineCount = row.GetInt32(23),
            LateAfterAmendment = row.IsDBNull(24) ? null : row.GetInt32(24),
            OutageNumber = Text(25),
            ExtendedTo = Moment(26),
            ContingencyFiledAt = Moment(27),
            LateReason = Text(28),
        };

        string? Text(int column) => row.IsDBNull(column) ? null : row.GetString(column);

        DateTimeOffset? Moment(int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateTimeOffset>(column);
    }

    /// <summary>The register of outages was changed: what it makes of the lateness now.</summary>
    public void Review(Deadline deadline) =>
        (LateByMinutes, OutageNumber, ExtendedTo) = (deadline.LateByMinutes, deadline.OutageNumber, deadline.ExtendedTo is { } extended ? AsStored(extended) : null);

    /// <summary>What was judged is the newest version now; number, receipt and lateness stay.</summary>
    /// <param name="lateAfter">How late it would have been, where the amendment changed mode or times.</param>
    public void Amend(Judgement judged, int? lateAfter)
    {
        MustChange();
        var content = judged.Content;
        Status = DeclarationStatus.Amended;
        Version++;
        LateAfterAmendment = lateAfter ?? LateAfterAmendment;
        ExportAt = AsStored(judged.Shipment.ExportDateTime!.Value);
        ExporterName = content.Exporter!.Name!;
        ConsigneeName = content.Consignee!.Name!;
        Destination = judged.Shipment.CountryOfFinalDestination!;
        ModeOfTransport = judged.Shipment.ModeOfTransport!;
        TransportDocumentNumber = judged.Shipment.TransportDocumentNumber;
        Currency = content.Totals!.Currency!;
        TotalFobCents = Cents(content.Totals.TotalFobValue!.Value);
        TotalGrossWeightKg = Math.Round(content.Totals.TotalGrossWeightKg!.Value, 3);
        LineCount = judged.Lines.Count;
    }

    /// <summary>Tells why it was late, without a new version; once, and nothing of a declaration that is final.</summary>
    public Result<Done> GiveLateReason(string reason, DeclarationContent content)
    {
        if (!MayChange)
        {
            return new Conflict(
                "declarations.voided", new LocalizedText("A voided declaration is final.", "Une déclaration annulée est définitive."), "proofOfReport");
        }

        if (LateByMinutes == 0)
        {
            return new Conflict(
                "declarations.not_late", new LocalizedText("The declaration was not late.", "La déclaration n'était pas en retard."), "proofOfReport");
        }

        if ((LateReason ?? content.Control?.LateReason) is not null)
        {
            return new Conflict(
                "declarations.late_reason_given",
                new LocalizedText("The reason for lateness was given before.", "Le motif du retard a déjà été indiqué."),
                "reason");
        }

        LateReason = reason;
        return default(Done);
    }

    public void Void()
    {
        MustChange();
        Status = DeclarationStatus.Voided;
    }

    // Who asks has heard DEC-AMD-006 before.
    private void MustChange()
    {
        if (!MayChange)
        {
            throw new InvalidOperationException("A voided declaration is final.");
        }
    }

    // The database counts microseconds: the first answer must be the one that is read later.
    public static DateTimeOffset AsStored(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);

    public static long Cents(decimal amount) => decimal.ToInt64(decimal.Round(amount * 100));
}
