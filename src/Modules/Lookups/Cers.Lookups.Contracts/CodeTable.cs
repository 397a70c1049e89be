namespace Cers.Lookups.Contracts;

/// <summary>The code tables of declarations. Which exist: CBSA technical guide, Appendix J.</summary>
public enum CodeTable
{
    /// <summary>Offices: places of exit and of report (table 1).</summary>
    Offices,

    /// <summary>Currencies (table 2).</summary>
    Currencies,

    /// <summary>Units of measure of quantities (table 3).</summary>
    UnitsOfMeasure,

    /// <summary>Provinces and territories (table 5a).</summary>
    Provinces,

    /// <summary>States of the United States (table 5b).</summary>
    UsStates,

    /// <summary>Reasons for export (table 6).</summary>
    ReasonsForExport,

    /// <summary>Modes of transport (table 7).</summary>
    ModesOfTransport,

    /// <summary>Container types (table 8).</summary>
    ContainerTypes,

    /// <summary>Countries (table 9).</summary>
    Countries,

    /// <summary>Units of measure by weight (table 11).</summary>
    WeightUnits,

    /// <summary>Reasons to amend a declaration (table 12).</summary>
    ReasonsForAmendment,

    /// <summary>Reasons to void a declaration (table 12).</summary>
    ReasonsForVoid,

    /// <summary>Chapters of the Harmonized System (Appendix K).</summary>
    HsChapters,

    /// <summary>Export codes of the Harmonized System, eight digits (Appendix K); with the conveyances of table 10.</summary>
    HsExportCodes,

    /// <summary>Canadian dollars for one unit of a currency, each rate of a day.</summary>
    ExchangeRates,
}
