using Cers.Declarations.Domain.Document;
using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.Declarations.Domain.Need;

/// <summary>Answers that cannot be, whichever row is looked at.</summary>
internal static class NeedFaults
{
    private const decimal Unreasonable = 10_000_000_000_000m;

    public static NeedFault Missing(string field)
    {
        var name = NeedTable.NameOf(field);
        return new(field, "declarations.need_answer_missing", new LocalizedText($"This must be answered: {name.En}.", $"Il faut répondre à ceci : {name.Fr}."));
    }

    public static IReadOnlyList<NeedFault> Of(GoodsToExport g, CodeTables tables, DateOnly on)
    {
        var faults = new List<NeedFault>();
        var us = NeedRows.IsUnitedStates(g.Destination);
        Check(tables.Find(CodeTable.Countries, g.Destination, on) is null, "destination", "need_country_unknown", "No country has this code.", "Aucun pays n'a ce code.");
        Check(
            g.Destination == NeedRows.Canada && g.Purpose is not (GoodsPurpose.ToCanadaThroughAnotherCountry or GoodsPurpose.ForeignInTransit),
            "destination", "need_stays_in_canada", "Goods that stay in Canada are not exported. Give the country to which they go.",
            "Les marchandises qui restent au Canada ne sont pas exportées. Indiquez le pays où elles vont.");
        Check(
            g.PassesUnitedStates && us, "destination", "need_third_country", "Give the third country to which the goods go through the United States.",
            "Indiquez le pays tiers où vont les marchandises par les États-Unis.");
        Check(
            g.UsConsumption == true && !us, "usConsumption", "need_not_united_states", "The destination is not the United States, Puerto Rico or the U.S. Virgin Islands.",
            "La destination n'est ni les États-Unis, ni Porto Rico, ni les Îles Vierges américaines.");
        Amount(g.ValueCad, "valueCad");
        Amount(g.WorkValueCad, "workValueCad");
        Check(
            g.ModeOfTransport is not null && tables.Find(CodeTable.ModesOfTransport, g.ModeOfTransport, on) is null,
            "modeOfTransport", "need_mode_unknown", "No mode of transport has this code.", "Aucun mode de transport n'a ce code.");
        Check(
            g.TimeCategory is not (null or TimeCategory.None) && g.Restricted, "timeCategory", "need_category_restricted",
            "Restricted goods have the time limit of their mode of transport.", "Les marchandises d'exportation restreinte suivent le délai de leur mode de transport.");
        Check(
            g.LoadingDateTime > g.ExportDateTime, "loadingDateTime", "need_loading_after_export", "Loading is not after export.", "Le chargement n'est pas postérieur à l'exportation.");
        return faults;

        void Amount(decimal? amount, string field) => Check(
            amount is < 0 or >= Unreasonable || (amount is { } figure && decimal.Round(figure, 2) != figure), field, "need_amount",
            "Give an amount in dollars and cents, zero or more.", "Indiquez un montant en dollars et en cents, égal ou supérieur à zéro.");

        void Check(bool wrong, string field, string code, string en, string fr)
        {
            if (wrong)
            {
                faults.Add(new NeedFault(field, $"declarations.{code}", new LocalizedText(en, fr)));
            }
        }
    }
}
