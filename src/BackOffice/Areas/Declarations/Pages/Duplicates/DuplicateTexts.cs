using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Duplicates;

internal static class DuplicateTexts
{
    public static readonly LocalizedText Title = new("Possible duplicates", "Doublons possibles");
    public static readonly LocalizedText Intro = new(
        "Pairs of declarations that may report the same goods, by their numbers alone. To open one of them, you say why you look. A pair leaves the list when either declaration is voided.",
        "Paires de déclarations qui portent peut-être sur les mêmes marchandises, par leurs seuls numéros. Pour en ouvrir une, vous indiquez le motif. Une paire quitte la liste lorsque l'une des déclarations est annulée.");

    public static readonly LocalizedText Filter = new("Which pairs to show", "Paires à afficher");
    public static readonly LocalizedText Rule = new("Rule", "Règle");
    public static readonly LocalizedText AllRules = new("All rules", "Toutes les règles");
    public static readonly LocalizedText From = new("Noted from", "Relevées à partir du");
    public static readonly LocalizedText To = new("Noted to", "Relevées jusqu'au");
    public static readonly LocalizedText DayHint = new("Days as 2026-11-03; empty for all.", "Jours sous la forme 2026-11-03; vide pour tous.");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText None = new("No pair matches that.", "Aucune paire ne correspond.");
    public static readonly LocalizedText Caption = new("Possible duplicates, the last noted first", "Doublons possibles, les derniers relevés d'abord");
    public static readonly LocalizedText At = new("Noted", "Relevée");
    public static readonly LocalizedText Later = new("Declaration", "La déclaration");
    public static readonly LocalizedText Earlier = new("Looks like", "Ressemble à");
    public static readonly LocalizedText Filer = new("Filer of the declaration", "Déclarant");
    public static readonly LocalizedText Told = new("Was told, and confirmed it", "Informé, a confirmé");
    public static readonly LocalizedText NotTold = new("Was not told", "Non informé");

    private static readonly LocalizedText Alike = new(
        "Same exporter, destination, mode, value, HS codes and transport document", "Mêmes exportateur, destination, mode, valeur, codes SH et document de transport");

    private static readonly LocalizedText Conveyance = new("Same identification number of a conveyance", "Même numéro d'identification d'un moyen de transport");
    private static readonly LocalizedText Reference = new("Same reference number of the exporter", "Même numéro de référence de l'exportateur");

    public static LocalizedText Of(string rule) => rule switch
    {
        "DEC-CVY-005" => Conveyance,
        "DEC-REF-002" => Reference,
        _ => Alike,
    };
}
