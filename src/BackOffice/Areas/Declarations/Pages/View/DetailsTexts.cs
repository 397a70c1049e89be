using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.View;

internal static class DetailsTexts
{
    public static readonly LocalizedText Title = new("Declaration {0}", "Déclaration {0}");
    public static readonly LocalizedText Unknown = new("No declaration has this number.", "Aucune déclaration ne porte ce numéro.");
    public static readonly LocalizedText OnThisPage = new("On this page", "Sur cette page");
    public static readonly LocalizedText Status = new("Status", "Statut");
    public static readonly LocalizedText Exporter = new("Exporter", "Exportateur");
    public static readonly LocalizedText Received = new("Received", "Reçue");
    public static readonly LocalizedText Accepted = new("Accepted", "Acceptée");
    public static readonly LocalizedText DueBy = new("Had to be received by", "À recevoir au plus tard le");
    public static readonly LocalizedText Lateness = new("Lateness", "Retard");
    public static readonly LocalizedText LateReason = new("Reason for the lateness", "Motif du retard");
    public static readonly LocalizedText LateReasonGiven = new("Reason for the lateness given", "Motif du retard indiqué");
    public static readonly LocalizedText FiledBy = new("Filed by", "Produite par");
    public static readonly LocalizedText Channel = new("Channel", "Voie");
    public static readonly LocalizedText Versions = new("Versions", "Les versions");
    public static readonly LocalizedText Version = new("Version {0}", "La version {0}");
    public static readonly LocalizedText NewestVersion = new("Version {0} (newest)", "La version {0} (la plus récente)");
    public static readonly LocalizedText NotNewest = new(
        "You see version {0}, accepted {1}. It has been replaced: the newest is version {2}.",
        "Vous voyez la version {0}, acceptée le {1}. Elle a été remplacée : la plus récente est la version {2}.");

    public static readonly LocalizedText SeeAccount = new("The business account that filed it", "Le compte d'affaires qui l'a produite");
    public static readonly LocalizedText NotGiven = new("Not given: {0}.", "Non fournis : {0}.");
    public static readonly LocalizedText NothingGiven = new("Nothing was given.", "Rien n'a été fourni.");

    public static readonly LocalizedText Rules = new("What the rules said", "Ce que les règles ont dit");
    public static readonly LocalizedText RulesIntro = new(
        "Findings of this version, as they were when it was accepted.", "Constats sur cette version, tels qu'ils étaient à l'acceptation.");

    public static readonly LocalizedText NoFindings = new("No rule found anything in this version.", "Aucune règle n'a rien trouvé dans cette version.");
    public static readonly LocalizedText Rule = new("Rule", "Règle");
    public static readonly LocalizedText Finding = new("Finding", "Constat");
    public static readonly LocalizedText Element = new("Element", "Élément");
    public static readonly LocalizedText WholeDocument = new("The whole declaration", "Toute la déclaration");
    public static readonly LocalizedText AtLine = new("line {0}", "ligne {0}");
    public static readonly LocalizedText Citation = new("Why the rule", "Fondement de la règle");
    public static readonly LocalizedText Answer = new("Acknowledged because", "Confirmé parce que");
    public static readonly LocalizedText NoAnswer = new("No answer was needed", "Aucune réponse n'était requise");
    public static readonly LocalizedText Silent = new("Rules that found nothing ({0})", "Règles qui n'ont rien trouvé ({0})");
    public static readonly LocalizedText SilentIntro = new(
        "The rules of today without a finding here. One that was added after the version was accepted did not judge it.",
        "Les règles d'aujourd'hui sans constat ici. Une règle ajoutée après l'acceptation de la version ne l'a pas jugée.");

    public static readonly LocalizedText Changes = new("What version {0} changed", "Ce que la version {0} a changé");
    public static readonly LocalizedText NoChanges = new("No element differs from the version before.", "Aucun élément ne diffère de la version précédente.");
    public static readonly LocalizedText Before = new("Before", "Avant");
    public static readonly LocalizedText After = new("After", "Après");
    public static readonly LocalizedText Nothing = new("nothing", "rien");

    public static readonly LocalizedText Lines = new("Commodity lines", "Lignes de marchandises");
    public static readonly LocalizedText LinesShown = new("Lines {0} to {1} of {2}", "Lignes {0} à {1} de {2}");
    public static readonly LocalizedText PagesOfLines = new("Pages of the lines", "Pages des lignes");
    public static readonly LocalizedText NextLines = new("Next lines", "Lignes suivantes");
    public static readonly LocalizedText PreviousLines = new("Previous lines", "Lignes précédentes");
    public static readonly LocalizedText Line = new("Line", "Ligne");
    public static readonly LocalizedText Goods = new("Goods", "Marchandises");
    public static readonly LocalizedText Quantity = new("Quantity", "Quantité");
    public static readonly LocalizedText Value = new("Value FOB", "Valeur FAB");
    public static readonly LocalizedText UnitPrice = new("{0} each", "{0} l'unité");
    public static readonly LocalizedText Origin = new("Country, province of origin", "Pays, province d'origine");
    public static readonly LocalizedText Weight = new("Gross weight", "Poids brut");
    public static readonly LocalizedText Restricted = new("Restricted", "Exportation restreinte");
    public static readonly LocalizedText Conveyance = new("Identification: {0}", "Identification : {0}");

    public static readonly LocalizedText History = new("Status history", "Historique du statut");
    public static readonly LocalizedText At = new("Time", "Heure");
    public static readonly LocalizedText Became = new("Became", "Devient");
    public static readonly LocalizedText ByWhom = new("By, through", "Par, au moyen de");
    public static readonly LocalizedText Acknowledged = new("Acknowledged rules", "Règles confirmées");
    public static readonly LocalizedText None = new("none", "aucune");
    public static readonly LocalizedText Position = new("No.", "Nᵒ");
}
