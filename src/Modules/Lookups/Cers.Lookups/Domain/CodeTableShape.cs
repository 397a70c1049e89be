using System.Text.RegularExpressions;
using Cers.Lookups.Contracts;

namespace Cers.Lookups.Domain;

/// <summary>What the file of a code table looks like: where its codes and names stand, and what its other columns may hold.</summary>
/// <param name="File">The reference file that first fills the table; the name of its download.</param>
/// <param name="Key">The column of the codes.</param>
/// <param name="Form">How a code is written.</param>
internal sealed partial record CodeTableShape(CodeTable Table, string File, string Key, Regex Form, params CodeColumn[] Columns)
{
    public static readonly IReadOnlyList<CodeTableShape> All =
    [
        new(CodeTable.Offices, "offices.csv", "code", FourDigits(), new("province", TwoCapitals()) { Of = CodeTable.Provinces }, new("modes", Words())),
        new(CodeTable.Currencies, "currencies.csv", "code", ThreeCapitals(), new("numeric", ThreeDigits()), new("minor_units", Digit()) { Required = true }),
        new(CodeTable.UnitsOfMeasure, "units-of-measure.csv", "code", Unit(), new("abbrev_en", Words()), new("abbrev_fr", Words()), new("kind", Word()) { Required = true }),
        new(CodeTable.Provinces, "provinces.csv", "code", TwoCapitals()),
        new(CodeTable.UsStates, "us-states.csv", "code", TwoCapitals(), new("kind", Word()), new("us_consumption_exempt", YesNo()) { Required = true }),
        new(CodeTable.ReasonsForExport, "reasons-for-export.csv", "code", TwoDigits(),
            new("id", Word()) { Required = true }, new("detail_required", YesNo()) { Required = true }, new("period_required", YesNo()) { Required = true }),
        new(CodeTable.ReasonsForAmendment, "reasons-for-amendment.csv", "code", TwoDigits(), new("id", Word()) { Required = true }, new("detail_required", YesNo()) { Required = true }),
        new(CodeTable.ReasonsForVoid, "reasons-for-void.csv", "code", TwoDigits(), new("id", Word()) { Required = true }, new("detail_required", YesNo()) { Required = true }),
        new(CodeTable.ModesOfTransport, "modes-of-transport.csv", "code", Digit(),
            new("id", Word()) { Required = true }, new("time_rule", Words()), new("minutes_before", Number()), new("reference_element", Element()) { Required = true },
            new("regulation_class", Word()) { Required = true }, new("time_rule_source", Words())),
        new(CodeTable.ContainerTypes, "container-types.csv", "id", TwoDigits(), new("key", Word()), new("length_ft", Number())),
        new(CodeTable.Countries, "countries.csv", "code", TwoCapitals(),
            new("alpha3", ThreeCapitals()), new("numeric", ThreeDigits()), new("us_consumption_exempt", YesNo()) { Required = true }),
        new(CodeTable.WeightUnits, "weight-units.csv", "code", Unit(), new CodeColumn("kilogram_factor", Factor()) { Required = true }),
        new(CodeTable.HsChapters, "hs-chapters.csv", "chapter", TwoDigits(), new CodeColumn("default_unit", Unit()) { Of = CodeTable.UnitsOfMeasure, Required = true }),
        new(CodeTable.HsExportCodes, "hs-export-codes.csv", "code", EightDigits(), new("unit", Unit()) { Of = CodeTable.UnitsOfMeasure }, new("conveyance_id", Word()))
        {
            Names = ("description_en", "description_fr"),
            FrenchMayLack = true,
        },
        new(CodeTable.ExchangeRates, "exchange-rates.csv", "code", ThreeCapitals(),
            new("cad_per_unit", Factor()) { Required = true }, new("rate_date", Day()) { Required = true, IsPast = true })
        {
            NamesOf = CodeTable.Currencies,
        },
    ];

    /// <summary>The columns of the names.</summary>
    public (string En, string Fr) Names { get; init; } = ("name_en", "name_fr");

    /// <summary>A code without a French text of its own has that of its chapter.</summary>
    public bool FrenchMayLack { get; init; }

    /// <summary>Its codes are those of another table, and so are their names: the file has none.</summary>
    public CodeTable? NamesOf { get; init; }

    /// <summary>Columns that a file cannot lack.</summary>
    public IReadOnlyList<string> Needed => NamesOf is not null ? [Key] : FrenchMayLack ? [Key, Names.En] : [Key, Names.En, Names.Fr];

    /// <summary>Every column that counts, in the order of the download.</summary>
    public IReadOnlyList<string> Headings => [Key, .. NamesOf is null ? [Names.En, Names.Fr] : Array.Empty<string>(), .. Columns.Select(c => c.Name), "valid_from", "valid_to"];

    public static CodeTableShape Of(CodeTable table) => All.Single(s => s.Table == table);

    [GeneratedRegex("^[0-9]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digit();

    [GeneratedRegex("^[0-9]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwoDigits();

    [GeneratedRegex("^[0-9]{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeDigits();

    [GeneratedRegex("^[0-9]{4}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex FourDigits();

    [GeneratedRegex("^[0-9]{8}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex EightDigits();

    [GeneratedRegex("^[A-Z]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex TwoCapitals();

    [GeneratedRegex("^[A-Z]{3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ThreeCapitals();

    [GeneratedRegex("^[A-Z0-9]{2,3}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Unit();

    [GeneratedRegex("^[YN]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex YesNo();

    [GeneratedRegex("^[0-9]{1,9}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex(@"^(?!0+(\.0+)?$)[0-9]{1,9}(\.[0-9]{1,12})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Factor();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Day();

    [GeneratedRegex("^[A-Z][A-Z0-9_]{0,39}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[^\p{Cc}]{1,100}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();

    [GeneratedRegex("^(loading|export)DateTime$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Element();
}

/// <summary>Another column of a code table.</summary>
/// <param name="Form">How its values are written.</param>
internal sealed record CodeColumn(string Name, Regex Form)
{
    /// <summary>Every code has a value: rules read it.</summary>
    public bool Required { get; init; }

    /// <summary>Its values are codes of that table.</summary>
    public CodeTable? Of { get; init; }

    /// <summary>Its values are days, none after the day of effect.</summary>
    public bool IsPast { get; init; }
}
