namespace Cers.Declarations.Domain.Document;

/// <summary>How and when the goods leave Canada, and where they go.</summary>
internal sealed record Shipment
{
    /// <summary>Where the goods are consumed, further processed or manufactured, as known at export; two letters.</summary>
    public string? CountryOfFinalDestination { get; init; }

    /// <summary>Whether the goods are for consumption in the United States.</summary>
    public bool? UsConsumption { get; init; }

    /// <summary>The last mode by which the goods leave Canada: a code of modes of transport.</summary>
    public string? ModeOfTransport { get; init; }

    public string? CarrierName { get; init; }

    public string? CarrierCode { get; init; }

    /// <summary>Booking, manifest, waybill or file number.</summary>
    public string? TransportDocumentNumber { get; init; }

    public string? VesselName { get; init; }

    public string? VesselImoNumber { get; init; }

    public string? VoyageNumber { get; init; }

    public string? CarrierAssignedCode { get; init; }

    public string? CargoControlNumber { get; init; }

    /// <summary>A code of offices.</summary>
    public string? PlaceOfExit { get; init; }

    /// <summary>A code of offices.</summary>
    public string? PlaceOfReport { get; init; }

    public DateTimeOffset? ExportDateTime { get; init; }

    /// <summary>Loading on board, hand-over to the post office, or assembly of the railcar, by mode.</summary>
    public DateTimeOffset? LoadingDateTime { get; init; }

    /// <summary>Goods with a time limit of their own; NONE when not given.</summary>
    public TimeCategory? TimeCategory { get; init; }

    public bool? Containerized { get; init; }

    public int? PackageCount { get; init; }

    public string? PackageType { get; init; }
}

/// <summary>Goods that are reported immediately before export whatever the mode. Reporting of Exported Goods Regulations, s. 3(2).</summary>
internal enum TimeCategory
{
    None,
    LiveAnimals,
    Bulk,
    Homogeneous,
    TimeSensitive,
}

/// <summary>Why the goods are exported.</summary>
internal sealed record ReasonForExport
{
    /// <summary>A code of reasons for export; 01 (sold) when not given.</summary>
    public string? Code { get; init; }

    public string? Detail { get; init; }

    /// <summary>The period of a lease, loan or show in months.</summary>
    public int? PeriodMonths { get; init; }
}
