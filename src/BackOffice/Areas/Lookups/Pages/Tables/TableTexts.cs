using Cers.Kernel;
using Cers.Lookups.Contracts;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

internal static class TableTexts
{
    public static readonly LocalizedText Title = new("Code tables", "Tables de codes");
    public static readonly LocalizedText Intro = new(
        "What each code of a declaration means, and on which days it is in force. A table is changed by a file, which a second supervisor confirms, from a day on.",
        "Ce que signifie chaque code d'une déclaration et les jours où il est en vigueur. Une table se modifie par un fichier, qu'un deuxième superviseur confirme, à partir d'un jour.");

    public static readonly LocalizedText Table = new("Table", "Table de codes");
    public static readonly LocalizedText InForce = new("In force", "En vigueur");
    public static readonly LocalizedText Later = new("To come", "À venir");
    public static readonly LocalizedText Ended = new("Ended", "Expirés");
    public static readonly LocalizedText Newest = new("Newest import", "Dernière importation");
    public static readonly LocalizedText NoImport = new("None yet", "Aucune");

    public static readonly LocalizedText Search = new("Search the table", "Rechercher dans la table");
    public static readonly LocalizedText Text = new("Code or words", "Code ou mots");
    public static readonly LocalizedText TextHint = new("The beginning of a code or of words, in either language", "Le début d'un code ou de mots, dans l'une ou l'autre langue");
    public static readonly LocalizedText All = new("Codes that are not in force too", "Aussi les codes qui ne sont pas en vigueur");
    public static readonly LocalizedText Find = new("Find", "Rechercher");
    public static readonly LocalizedText None = new("No code is like that.", "Aucun code ne correspond.");
    public static readonly LocalizedText Code = new("Code", "Code de la table");
    public static readonly LocalizedText NameEn = new("English", "Anglais");
    public static readonly LocalizedText NameFr = new("French", "Français");
    public static readonly LocalizedText OfChapter = new("Title of the chapter", "Titre du chapitre");
    public static readonly LocalizedText Columns = new("Other columns", "Autres colonnes");
    public static readonly LocalizedText From = new("From", "Du");
    public static readonly LocalizedText To = new("To", "Au");
    public static readonly LocalizedText Imports = new("Import a file", "Importer un fichier");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    /// <summary>Whether a code is in force on a day, with its colour.</summary>
    public static (LocalizedText Text, string Colour) Of(Code code, DateOnly today) =>
        code.InForce(today) ? (InForce, "green") : code.ValidTo < today ? (Ended, "neutral") : (Later, "blue");
}
