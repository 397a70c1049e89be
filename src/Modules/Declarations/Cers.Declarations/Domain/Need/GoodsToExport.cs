using Cers.Declarations.Domain.Document;
using Cers.GraphQL;

namespace Cers.Declarations.Domain.Need;

/// <summary>What the goods are, or why they leave Canada.</summary>
internal enum GoodsPurpose
{
    /// <summary>Sale, or anything that none of the others says.</summary>
    Other,

    /// <summary>Foreign goods on their way through Canada.</summary>
    ForeignInTransit,

    /// <summary>Canadian goods on their way to a place in Canada through another country.</summary>
    ToCanadaThroughAnotherCountry,

    EmigrantEffects,

    /// <summary>Personal or household effects, not of an emigrant.</summary>
    PersonalEffects,

    /// <summary>Goods of diplomatic personnel for personal or official use.</summary>
    Diplomatic,

    /// <summary>A personal gift or donation.</summary>
    GiftOrDonation,

    /// <summary>Exported temporarily under an A.T.A. carnet.</summary>
    AtaCarnet,

    /// <summary>Imported temporarily on form E29B or a carnet, and now leaving.</summary>
    TemporaryImportLeaving,

    /// <summary>Containers, skids, drums, pallets and straps of a carrier, and conveyances of tariff items 9801.10, 9801.20 and 9801.30.</summary>
    CarrierEquipment,

    /// <summary>For repair or warranty repair, returning to Canada.</summary>
    RepairReturning,

    /// <summary>Imported earlier for repair or addition.</summary>
    ImportedForRepair,

    /// <summary>Ships' stores of a Canadian carrier.</summary>
    ShipsStores,

    /// <summary>Foreign goods from a bonded or sufferance warehouse.</summary>
    BondedWarehouse,

    /// <summary>Returning to Canada within 12 months, not for further processing.</summary>
    ReturningWithin12Months,
}

/// <summary>Answers about goods that shall leave Canada. What is not given is asked for when the table comes to it.</summary>
[InputObjectType("GoodsToExportInput")]
internal sealed record GoodsToExport
{
    /// <summary>Prohibited, controlled or regulated under an Act of Parliament.</summary>
    public required bool Restricted { get; init; }

    /// <summary>Country of final destination, two letters: where the goods are consumed, processed or manufactured.</summary>
    public required string Destination { get; init; }

    [DefaultValue(GoodsPurpose.Other)]
    public GoodsPurpose Purpose { get; init; }

    /// <summary>An officer asked for a report.</summary>
    [DefaultValue(false)]
    public bool OfficerAsked { get; init; }

    /// <summary>For consumption in the United States, Puerto Rico or the U.S. Virgin Islands; asked where one of these is the destination.</summary>
    public bool? UsConsumption { get; init; }

    /// <summary>A train: railcars or locomotives.</summary>
    [DefaultValue(false)]
    public bool Train { get; init; }

    /// <summary>The goods only pass through the United States.</summary>
    [DefaultValue(false)]
    public bool PassesUnitedStates { get; init; }

    /// <summary>Commercial goods; asked where it decides.</summary>
    public bool? Commercial { get; init; }

    /// <summary>Value in Canadian dollars; asked where it decides.</summary>
    public decimal? ValueCad { get; init; }

    /// <summary>Value of the repair or addition in Canadian dollars; asked where it decides.</summary>
    public decimal? WorkValueCad { get; init; }

    /// <summary>Personal effects that will be sold.</summary>
    [DefaultValue(false)]
    public bool ForResale { get; init; }

    /// <summary>A conveyance: a vehicle, vessel or aircraft.</summary>
    [DefaultValue(false)]
    public bool Conveyance { get; init; }

    /// <summary>The exporter is approved for summary reporting of these goods to this destination.</summary>
    [DefaultValue(false)]
    public bool SummaryReporter { get; init; }

    /// <summary>A code of modes of transport; without it the answer tells the limits of all modes.</summary>
    public string? ModeOfTransport { get; init; }

    /// <summary>Goods with a time limit of their own.</summary>
    public TimeCategory? TimeCategory { get; init; }

    /// <summary>Loading on board, hand-over to the post office, or assembly of the railcar: with it the answer tells by when.</summary>
    public DateTimeOffset? LoadingDateTime { get; init; }

    /// <summary>When the goods leave: with it the answer tells by when.</summary>
    public DateTimeOffset? ExportDateTime { get; init; }
}
