using Cers.Kernel;
using Cers.Lookups.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

internal static class TableImportTexts
{
    public static readonly LocalizedText Title = new("Imports: {0}", "Importations : {0}");
    public static readonly LocalizedText Crumb = new("Imports", "Importations");
    public static readonly LocalizedText Intro = new(
        "A CSV file in UTF-8 that says how the whole table is from a day on. Codes that it leaves out end the day before; nothing is deleted, and nothing changes before a second supervisor confirms.",
        "Un fichier CSV en UTF-8 qui indique toute la table telle qu'elle est à partir d'un jour. Les codes omis prennent fin la veille; rien n'est supprimé, et rien ne change avant qu'un deuxième superviseur confirme.");

    public static readonly LocalizedText Template = new("The table as such a file, to be corrected (CSV)", "La table sous forme d'un tel fichier, à corriger (CSV)");
    public static readonly LocalizedText Upload = new("New file", "Nouveau fichier");
    public static readonly LocalizedText File = new("CSV file (at most 10 MB)", "Fichier CSV (au plus 10 Mo)");
    public static readonly LocalizedText FileMissing = new("Choose a file.", "Choisissez un fichier.");
    public static readonly LocalizedText Day = new("From which day (in Ottawa, tomorrow at the earliest: 2027-01-31)", "À partir de quel jour (à Ottawa, demain au plus tôt : 2027-01-31)");
    public static readonly LocalizedText NoDay = new("Write the day as 2027-01-31.", "Écrivez le jour ainsi : 2027-01-31.");
    public static readonly LocalizedText Preview = new("Show what would change", "Montrer ce qui changerait");
    public static readonly LocalizedText Before = new("Imports so far", "Importations jusqu'ici");
    public static readonly LocalizedText None = new("There was no import yet.", "Il n'y a pas encore eu d'importation.");
    public static readonly LocalizedText FileName = new("File", "Fichier");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText EffectiveOn = new("In force from", "En vigueur à partir du");
    public static readonly LocalizedText PreviewedBy = new("Uploaded by", "Téléversé par");
    public static readonly LocalizedText Counts = new("Codes", "Nombre de codes");
    public static readonly LocalizedText Counted = new("{0}: {1}", "{0} : {1}");

    public static readonly LocalizedText One = new("Import of {0}", "Importation de {0}");
    public static readonly LocalizedText MayNot = new(
        "Nothing of a file is taken while a line of it is refused. Correct the file and upload it again.",
        "Rien d'un fichier n'est pris tant qu'une de ses lignes est refusée. Corrigez le fichier et téléversez-le de nouveau.");

    public static readonly LocalizedText Nothing = new("The table says just that already.", "La table indique déjà cela.");
    public static readonly LocalizedText Propose = new("Propose this change", "Proposer cette modification");
    public static readonly LocalizedText Effect = new("A second supervisor must confirm it before its day has come.", "Un deuxième superviseur doit confirmer avant l'arrivée du jour.");
    public static readonly LocalizedText Why = new("Reason", "Motif");
    public static readonly LocalizedText WhyHint = new("5 to 200 characters", "5 à 200 caractères");
    public static readonly LocalizedText Send = new("Propose it", "Proposer");
    public static readonly LocalizedText Waiting = new("What waits for a second supervisor", "Ce qui attend un deuxième superviseur");
    public static readonly LocalizedText Note = new("Note", "Note du deuxième superviseur");

    public static readonly LocalizedText Lines = new("What the file changes", "Ce que le fichier change");
    public static readonly LocalizedText Filter = new("Filter the lines", "Filtrer les lignes");
    public static readonly LocalizedText OfEffect = new("Effect", "Effet");
    public static readonly LocalizedText All = new("All", "Tous");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText NoLines = new("No line of that kind.", "Aucune ligne de ce genre.");
    public static readonly LocalizedText Line = new("Line", "Ligne");
    public static readonly LocalizedText LeftOut = new("Left out", "Omise");
    public static readonly LocalizedText Former = new("Before", "Avant");
    public static readonly LocalizedText Now = new("After", "Après");
    public static readonly LocalizedText Problem = new("Problem", "Problème");
    public static readonly LocalizedText NoFrench = new("No French text of its own", "Sans texte français propre");
    public static readonly LocalizedText Days = new("Days: {0} – {1}", "Jours : {0} – {1}");
    public static readonly LocalizedText Open = new("no end", "sans fin");
    public static readonly LocalizedText Always = new("always", "toujours");

    public static readonly LocalizedText Unchanged = new("Unchanged", "Inchangés");
    private static readonly LocalizedText Added = new("Added", "Ajoutés");
    private static readonly LocalizedText Changed = new("Changed", "Modifiés");
    private static readonly LocalizedText Ended = new("Ended", "Terminés");
    private static readonly LocalizedText Refused = new("Problems", "Problèmes");
    private static readonly LocalizedText Previewed = new("Not proposed", "Non proposée");
    private static readonly LocalizedText Proposed = new("Proposed", "Proposée");
    private static readonly LocalizedText Confirmed = new("Confirmed", "Confirmée");
    private static readonly LocalizedText Returned = new("Returned", "Retournée");
    private static readonly LocalizedText Withdrawn = new("Withdrawn", "Retirée");
    private static readonly LocalizedText Expired = new("Expired", "Expirée");

    public static (LocalizedText Text, string Colour) Of(CodeTableImportState state) => state switch
    {
        CodeTableImportState.Previewed => (Previewed, "blue"),
        CodeTableImportState.Proposed => (Proposed, "amber"),
        CodeTableImportState.Confirmed => (Confirmed, "green"),
        CodeTableImportState.Returned => (Returned, "neutral"),
        CodeTableImportState.Withdrawn => (Withdrawn, "neutral"),
        _ => (Expired, "neutral"),
    };

    public static (LocalizedText Text, string Colour) Of(CodeEffect effect) => effect switch
    {
        CodeEffect.Added => (new("Added", "Ajouté"), "green"),
        CodeEffect.Changed => (new("Changed", "Modifié"), "blue"),
        CodeEffect.Ended => (new("Ended", "Terminé"), "amber"),
        _ => (Problem, "red"),
    };

    /// <summary>Every count of an import, with its word.</summary>
    public static IEnumerable<(LocalizedText Text, int Count)> CountsOf(CodeTableImportRow import) =>
        [(Added, import.Added), (Changed, import.Changed), (Ended, import.Ended), (Unchanged, import.Unchanged), (Refused, import.Refused)];
}
