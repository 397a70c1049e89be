using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

/// <summary>What the code tables are called.</summary>
internal static class TableWords
{
    private static readonly LocalizedText Offices = new("Offices", "Bureaux");
    private static readonly LocalizedText Currencies = new("Currencies", "Devises");
    private static readonly LocalizedText UnitsOfMeasure = new("Units of measure", "Unités de mesure");
    private static readonly LocalizedText Provinces = new("Provinces and territories", "Provinces et territoires");
    private static readonly LocalizedText UsStates = new("States of the United States", "États des États-Unis");
    private static readonly LocalizedText ReasonsForExport = new("Reasons for export", "Raisons de l'exportation");
    private static readonly LocalizedText ReasonsForAmendment = new("Reasons for amendment", "Raisons de la modification");
    private static readonly LocalizedText ReasonsForVoid = new("Reasons for voiding", "Raisons de l'annulation");
    private static readonly LocalizedText ModesOfTransport = new("Modes of transport", "Modes de transport");
    private static readonly LocalizedText ContainerTypes = new("Container types", "Types de conteneurs");
    private static readonly LocalizedText Countries = new("Countries", "Pays");
    private static readonly LocalizedText WeightUnits = new("Units of weight", "Unités de poids");
    private static readonly LocalizedText HsChapters = new("Chapters of the HS", "Chapitres du SH");
    private static readonly LocalizedText HsExportCodes = new("HS export codes", "Codes SH d'exportation");
    private static readonly LocalizedText ExchangeRates = new("Exchange rates", "Taux de change");

    private static readonly Dictionary<CodeTable, LocalizedText> Names = new()
    {
        [CodeTable.Offices] = Offices,
        [CodeTable.Currencies] = Currencies,
        [CodeTable.UnitsOfMeasure] = UnitsOfMeasure,
        [CodeTable.Provinces] = Provinces,
        [CodeTable.UsStates] = UsStates,
        [CodeTable.ReasonsForExport] = ReasonsForExport,
        [CodeTable.ReasonsForAmendment] = ReasonsForAmendment,
        [CodeTable.ReasonsForVoid] = ReasonsForVoid,
        [CodeTable.ModesOfTransport] = ModesOfTransport,
        [CodeTable.ContainerTypes] = ContainerTypes,
        [CodeTable.Countries] = Countries,
        [CodeTable.WeightUnits] = WeightUnits,
        [CodeTable.HsChapters] = HsChapters,
        [CodeTable.HsExportCodes] = HsExportCodes,
        [CodeTable.ExchangeRates] = ExchangeRates,
    };

    public static LocalizedText Of(CodeTable table) => Names[table];
}
