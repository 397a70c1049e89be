using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Hold;

/// <summary>What was just done; the address carries it to the page that shows it.</summary>
public enum HoldNotice
{
    Placed,
    Lifted,
}

internal static class HoldTexts
{
    public static readonly LocalizedText Title = new("Legal holds", "Conservation à des fins juridiques");
    public static readonly LocalizedText Intro = new(
        "A hold keeps a declaration, or all those of an exporter, past the end of their retention until it is lifted. What only a lifted hold kept is destroyed the next night.",
        "Une conservation garde une déclaration, ou toutes celles d'un exportateur, au-delà de la fin de leur période de conservation jusqu'à sa levée. Ce que seule une conservation levée gardait est détruit la nuit suivante.");

    public static readonly LocalizedText Place = new("Place a hold", "Ordonner une conservation");
    public static readonly LocalizedText ProofOfReport = new("Proof-of-report number of one declaration", "Numéro de preuve de déclaration d'une seule déclaration");
    public static readonly LocalizedText Exporter = new("Or the business number of an exporter", "Ou le numéro d'entreprise d'un exportateur");
    public static readonly LocalizedText Reason = new("Reason (5 to 200 characters)", "Motif (5 à 200 caractères)");
    public static readonly LocalizedText Send = new("Place it", "L'ordonner");
    public static readonly LocalizedText InPlace = new("Holds in place, the last placed first", "Conservations en vigueur, la dernière ordonnée d'abord");
    public static readonly LocalizedText All = new("All holds, the last placed first", "Toutes les conservations, la dernière ordonnée d'abord");
    public static readonly LocalizedText WithLifted = new("Show those that were lifted too", "Afficher aussi celles qui ont été levées");
    public static readonly LocalizedText WithoutLifted = new("Show those in place only", "Afficher seulement celles en vigueur");
    public static readonly LocalizedText None = new("No hold is in place.", "Aucune conservation n'est en vigueur.");
    public static readonly LocalizedText Kept = new("What is kept", "Ce qui est conservé");
    public static readonly LocalizedText OneDeclaration = new("one declaration", "une déclaration");
    public static readonly LocalizedText AllOfExporter = new("all declarations of the exporter", "toutes les déclarations de l'exportateur");
    public static readonly LocalizedText Placed = new("Placed", "Ordonnée");
    public static readonly LocalizedText Lifted = new("Lifted", "Levée");
    public static readonly LocalizedText LiftThis = new("Lift the hold on {0}", "Lever la conservation de {0}");
    public static readonly LocalizedText Lift = new("Lift it", "La lever");
    public static readonly LocalizedText PlacedNotice = new("The hold is in place.", "La conservation est en vigueur.");
    public static readonly LocalizedText LiftedNotice = new("The hold is lifted.", "La conservation est levée.");

    public static LocalizedText Of(HoldNotice notice) => notice == HoldNotice.Placed ? PlacedNotice : LiftedNotice;
}
