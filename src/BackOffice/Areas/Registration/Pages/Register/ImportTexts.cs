using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

internal static class ImportTexts
{
    public static readonly LocalizedText Title = new("Imports into the register", "Importations dans le registre");
    public static readonly LocalizedText Intro = new(
        "A CSV file in UTF-8 whose first line names the columns business_number, status (OPEN, CLOSED), designation (IMPORT, EXPORT, BOTH, NONE), legal_name and as_of (2026-11-03). Nothing changes before you have seen the preview and applied it.",
        "Un fichier CSV en UTF-8 dont la première ligne nomme les colonnes business_number, status (OPEN, CLOSED), designation (IMPORT, EXPORT, BOTH, NONE), legal_name et as_of (2026-11-03). Rien ne change avant que vous ayez vu l'aperçu et l'ayez appliqué.");

    public static readonly LocalizedText Upload = new("New file", "Nouveau fichier");
    public static readonly LocalizedText File = new("CSV file (at most 20 MB)", "Fichier CSV (au plus 20 Mo)");
    public static readonly LocalizedText FileMissing = new("Choose a file.", "Choisissez un fichier.");
    public static readonly LocalizedText Kind = new("What the file is", "Ce qu'est le fichier");
    public static readonly LocalizedText Preview = new("Show what would change", "Montrer ce qui changerait");
    public static readonly LocalizedText Before = new("Imports so far", "Importations jusqu'ici");
    public static readonly LocalizedText None = new("There was no import yet.", "Il n'y a pas encore eu d'importation.");
    public static readonly LocalizedText FileName = new("File", "Fichier");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText PreviewedBy = new("Uploaded by", "Téléversé par");
    public static readonly LocalizedText PreviewedAt = new("Uploaded at", "Téléversé à");
    public static readonly LocalizedText DecidedAt = new("Decided at", "Décidé à");
    public static readonly LocalizedText DecidedBy = new("Decided by", "Décidé par");
    public static readonly LocalizedText Counts = new("Lines", "Lignes");
    public static readonly LocalizedText Counted = new("{0}: {1}", "{0} : {1}");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    public static readonly LocalizedText One = new("Import of {0}", "Importation de {0}");
    public static readonly LocalizedText Apply = new("Change the register as shown", "Modifier le registre comme montré");
    public static readonly LocalizedText Drop = new("Drop the import", "Abandonner l'importation");
    public static readonly LocalizedText MayNot = new(
        "A whole register is applied only when no line of it is refused. Correct the file and upload it again.",
        "Un registre complet n'est appliqué que si aucune de ses lignes n'est refusée. Corrigez le fichier et téléversez-le de nouveau.");

    public static readonly LocalizedText RefusedStay = new("Refused lines change nothing.", "Les lignes refusées ne changent rien.");
    public static readonly LocalizedText Lines = new("Lines of the file", "Lignes du fichier");
    public static readonly LocalizedText Filter = new("Filter the lines", "Filtrer les lignes");
    public static readonly LocalizedText Effect = new("Effect", "Effet");
    public static readonly LocalizedText All = new("All that change something or are refused", "Toutes celles qui changent quelque chose ou sont refusées");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText NoLines = new("No line of that kind.", "Aucune ligne de ce genre.");
    public static readonly LocalizedText Line = new("Line", "Ligne");
    public static readonly LocalizedText LeftOut = new("Left out", "Omise");
    public static readonly LocalizedText Problem = new("Problem", "Problème");

    private static readonly LocalizedText Whole = new("The whole register: accounts left out are closed", "Le registre complet : les comptes omis sont fermés");
    private static readonly LocalizedText Additions = new("Additions and changes: other accounts stay", "Ajouts et modifications : les autres comptes restent");
    private static readonly LocalizedText WholeShort = new("Whole register", "Registre complet");
    private static readonly LocalizedText AdditionsShort = new("Additions and changes", "Ajouts et modifications");
    private static readonly LocalizedText Previewed = new("Waits", "En attente");
    private static readonly LocalizedText Applied = new("Applied", "Appliquée");
    private static readonly LocalizedText Dropped = new("Dropped", "Abandonnée");
    private static readonly LocalizedText Added = new("Added", "Ajoutées");
    private static readonly LocalizedText Changed = new("Changed", "Modifiées");
    private static readonly LocalizedText Closed = new("Closed", "Fermées");
    private static readonly LocalizedText Same = new("The same", "Identiques");
    private static readonly LocalizedText Refused = new("Refused", "Refusées");

    public static LocalizedText Of(RegisterImportKind kind) => kind == RegisterImportKind.Whole ? Whole : Additions;

    public static LocalizedText ShortOf(RegisterImportKind kind) => kind == RegisterImportKind.Whole ? WholeShort : AdditionsShort;

    public static (LocalizedText Text, string Colour) Of(RegisterImportState state) => state switch
    {
        RegisterImportState.Previewed => (Previewed, "blue"),
        RegisterImportState.Applied => (Applied, "green"),
        _ => (Dropped, "neutral"),
    };

    public static (LocalizedText Text, string Colour) Of(RegisterEffect effect) => effect switch
    {
        RegisterEffect.Added => (Added, "green"),
        RegisterEffect.Changed => (Changed, "blue"),
        RegisterEffect.Closed => (Closed, "amber"),
        RegisterEffect.Same => (Same, "neutral"),
        _ => (Refused, "red"),
    };

    public static int CountOf(RegisterImportRow import, RegisterEffect effect) => effect switch
    {
        RegisterEffect.Added => import.Added,
        RegisterEffect.Changed => import.Changed,
        RegisterEffect.Closed => import.Closed,
        RegisterEffect.Same => import.Same,
        _ => import.Refused,
    };
}
