using System.Text.Json.Serialization;

namespace Cers.Declarations.Domain.Document;

/// <summary>Value and weight of the whole declaration.</summary>
internal sealed record Totals
{
    /// <summary>Three letters, ISO 4217.</summary>
    public string? Currency { get; init; }

    /// <summary>Freight charges to the place of exit; included in the value.</summary>
    public decimal? FreightCharges { get; init; }

    /// <summary>The sum of the lines; computed.</summary>
    [JsonInclude]
    public decimal? TotalFobValue { get; internal init; }

    /// <summary>The sum of the lines in Canadian dollars; computed where the currency is the Canadian dollar.</summary>
    [JsonInclude]
    public decimal? TotalFobValueCad { get; internal init; }

    /// <summary>The sum of the lines in kilograms; computed.</summary>
    [JsonInclude]
    public decimal? TotalGrossWeightKg { get; internal init; }
}

/// <summary>A commodity line.</summary>
internal sealed record DeclarationLine
{
    /// <summary>1, 2, 3 …; the position when not given.</summary>
    public int? LineNumber { get; init; }

    /// <summary>The export code: eight digits.</summary>
    public string? HsCode { get; init; }

    public string? Description { get; init; }

    public decimal? Quantity { get; init; }

    /// <summary>A code of units of measure.</summary>
    public string? QuantityUnit { get; init; }

    /// <summary>The value free on board at the place of exit, in the declaration's currency.</summary>
    public decimal? FobValue { get; init; }

    public string? CountryOfOrigin { get; init; }

    public string? ProvinceOfOrigin { get; init; }

    public decimal? GrossWeight { get; init; }

    /// <summary>A code of units of measure by weight.</summary>
    public string? GrossWeightUnit { get; init; }

    /// <summary>Vehicle identification numbers and the like.</summary>
    public IReadOnlyList<string>? ConveyanceIds { get; init; }

    /// <summary>Whether the goods need a permit; false when not given.</summary>
    public bool? Restricted { get; init; }

    /// <summary>Value by quantity; computed.</summary>
    [JsonInclude]
    public decimal? UnitPrice { get; internal init; }
}

/// <summary>A permit, licence or certificate for restricted goods.</summary>
internal sealed record Permit
{
    public PermitType? Type { get; init; }

    public string? Number { get; init; }

    public string? Issuer { get; init; }

    public DateOnly? ExpiryDate { get; init; }

    /// <summary>The line it covers; every restricted line when not given.</summary>
    public int? LineNumber { get; init; }
}

internal enum PermitType
{
    Permit,
    Licence,
    Certificate,
    GeneralExportPermit,
}

/// <summary>A container that holds goods of the declaration.</summary>
internal sealed record Container
{
    public string? Number { get; init; }

    /// <summary>A code of container types.</summary>
    public string? Type { get; init; }

    public string? Seal { get; init; }
}
