using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>What was just done; the address carries it to the page that shows it.</summary>
public enum BulkNotice
{
    Sent,
}

internal static class BulkTexts
{
    public static readonly LocalizedText Title = new("Bulk loads", "Chargements en bloc");
    public static readonly LocalizedText Intro = new(
        "Files of declarations that accounts have sent: how far each is, and what became of it. A load leads to its reports.",
        "Fichiers de déclarations que des comptes ont transmis : où en est chacun et ce qu'il en est advenu. Un chargement mène à ses rapports.");

    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText AnyState = new("Any", "Tous");
    public static readonly LocalizedText BusinessNumber = new("Business number of the account", "Numéro d'entreprise du compte");
    public static readonly LocalizedText Which = new("Which loads", "Quels chargements");
    public static readonly LocalizedText WhichHint = new(
        "Days as 2026-11-03, a business number as 123456789RM0001; what is empty does not matter.",
        "Jours sous la forme 2026-11-03, numéro d'entreprise sous la forme 123456789RM0001; ce qui est vide ne compte pas.");

    public static readonly LocalizedText From = new("Received from", "Reçu à partir du");
    public static readonly LocalizedText To = new("Received to", "Reçu jusqu'au");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText None = new("No load matches all of that.", "Aucun chargement ne correspond à tout cela.");
    public static readonly LocalizedText Caption = new("Bulk loads, the last received first", "Chargements en bloc, le dernier reçu d'abord");
    public static readonly LocalizedText File = new("File", "Fichier");
    public static readonly LocalizedText Account = new("Business account", "Compte d'affaires");
    public static readonly LocalizedText Received = new("Received", "Reçu");
    public static readonly LocalizedText Since = new("for {0} by now", "depuis {0}");
    public static readonly LocalizedText Took = new("took {0}", "en {0}");
    public static readonly LocalizedText NotCounted = new("not counted yet", "pas encore comptées");
    public static readonly LocalizedText Counts = new("Declarations", "Les déclarations");
    public static readonly LocalizedText CountOf = new("{0}: {1}", "{0} : {1}");
    public static readonly LocalizedText DoneOf = new("{0} of {1} done", "{0} sur {1} traitées");
    public static readonly LocalizedText SentBy = new("Sent by", "Transmis par");
    public static readonly LocalizedText ByStaff = new("Sent by staff for a caller", "Transmis par le personnel pour un appelant");

    public static readonly LocalizedText OneTitle = new("A bulk load", "Un chargement en bloc");
    public static readonly LocalizedText LoadTitle = new("Bulk load {0}", "Chargement en bloc {0}");
    public static readonly LocalizedText Unfinished = new(
        "This load is not finished: what stands below is what is known by now.", "Ce chargement n'est pas terminé : ce qui suit est ce qu'on en sait pour l'instant.");

    public static readonly LocalizedText Again = new("Show how far it is now", "Afficher où il en est maintenant");
    public static readonly LocalizedText SeeAccount = new("The business account that sent it", "Le compte d'affaires qui l'a transmis");
    public static readonly LocalizedText AsFile = new("Submission report as a file (CSV)", "Rapport de soumission en fichier (CSV)");
    public static readonly LocalizedText ErrorsAsFile = new("Error report as a file (CSV)", "Rapport d'erreurs en fichier (CSV)");
    public static readonly LocalizedText FindingsShown = new("Rows {0} to {1} of {2}", "Rangées {0} à {1} de {2}");
    public static readonly LocalizedText Next = new("Next rows", "Rangées suivantes");
    public static readonly LocalizedText Previous = new("Previous rows", "Rangées précédentes");
    public static readonly LocalizedText PagesOfErrors = new("Pages of the error report", "Pages du rapport d'erreurs");

    public static readonly LocalizedText SendTitle = new("Send a caller's file", "Transmettre le fichier d'un appelant");
    public static readonly LocalizedText SendIntro = new(
        "The file is loaded for the account as if the account had sent it; its owners see who sent it and why. A file holds 1 to 200 declarations and at most 4 megabytes: .txt, .jsonl or .zip.",
        "Le fichier est chargé pour le compte comme si le compte l'avait transmis; ses propriétaires voient qui l'a transmis et pourquoi. Un fichier contient de 1 à 200 déclarations et au plus 4 mégaoctets : .txt, .jsonl ou .zip.");

    public static readonly LocalizedText Document = new("The file", "Le fichier");
    public static readonly LocalizedText NoDocument = new("Choose the file.", "Choisissez le fichier.");
    public static readonly LocalizedText ForWhom = new("Business number of the account", "Numéro d'entreprise du compte");
    public static readonly LocalizedText NumberHint = new("As 123456789RM0001", "Sous la forme 123456789RM0001");
    public static readonly LocalizedText Reason = new("Who called, and why the account cannot send it (5 to 200 characters)", "Qui a appelé et pourquoi le compte ne peut pas le transmettre (5 à 200 caractères)");
    public static readonly LocalizedText AllOrNothing = new("All or nothing: if one declaration is refused, none is accepted", "Tout ou rien : si une déclaration est refusée, aucune n'est acceptée");
    public static readonly LocalizedText Confirmed = new("Send it although the same file was sent in the last 30 days", "Le transmettre même si le même fichier a été transmis au cours des 30 derniers jours");
    public static readonly LocalizedText SendIt = new("Send the file", "Transmettre le fichier");
    public static readonly LocalizedText CheckIt = new("Check only", "Vérifier seulement");
    public static readonly LocalizedText CheckedNotice = new(
        "The file was checked; nothing was sent. What was found stands below the form.", "Le fichier est vérifié; rien n'est transmis. Les constats figurent sous le formulaire.");

    public static readonly LocalizedText CheckedTitle = new("What a load of {0} would end with", "Ce que donnerait un chargement de {0}");
    public static readonly LocalizedText Back = new("Back to the bulk loads", "Retour aux chargements en bloc");
    public static readonly LocalizedText SentNotice = new("The file was received and waits for its turn.", "Le fichier est reçu et attend son tour.");
}
