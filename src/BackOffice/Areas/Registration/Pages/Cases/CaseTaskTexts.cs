using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>What the pages say on which an officer does something to a designation case.</summary>
internal static class CaseTaskTexts
{
    public static readonly LocalizedText Back = new("Back to the case", "Retour au dossier");

    public static readonly LocalizedText AskTitle = new("Ask the client in case {0}", "Interroger le client dans le dossier {0}");
    public static readonly LocalizedText AskEffect = new(
        "The client has 20 business days, and the clock of the case stands still until the answer. Without one, the case is decided on the file. A question is asked once.",
        "Le client dispose de 20 jours ouvrables et le délai du dossier est suspendu jusqu'à la réponse. Sans réponse, la décision est prise sur dossier. Une question est posée une seule fois.");

    public static readonly LocalizedText QuestionInEnglish = new("Question, in English", "Question, en anglais");
    public static readonly LocalizedText QuestionInFrench = new("Question, in French", "Question, en français");
    public static readonly LocalizedText QuestionHint = new("The client reads it in its account, without your name.", "Le client la lit dans son compte, sans votre nom.");
    public static readonly LocalizedText AskNow = new("Ask", "Poser la question");

    public static readonly LocalizedText DecideTitle = new("Decide case {0}", "Décider du dossier {0}");
    public static readonly LocalizedText DecideEffect = new(
        "A change takes effect at once, and the letter goes to owners and proxies. To maintain the designation, a supervisor confirms it first.",
        "Un changement prend effet immédiatement et la lettre est envoyée aux titulaires et mandataires. Le maintien de la désignation est d'abord confirmé par un superviseur.");

    public static readonly LocalizedText DecideAgain = new(
        "The case was reopened: your decision is final here, and takes effect at once.",
        "Le dossier a été rouvert : votre décision est définitive ici et prend effet immédiatement.");

    public static readonly LocalizedText Decision = new("Decision", "Décision");
    public static readonly LocalizedText ReasonEn = new("Reasons in English", "Motifs en anglais");
    public static readonly LocalizedText ReasonFr = new("Reasons in French", "Motifs en français");
    public static readonly LocalizedText ReasonHint = new("10 to 1000 characters, for the letter. No names of staff.", "De 10 à 1000 caractères, pour la lettre. Aucun nom d'employé.");
    public static readonly LocalizedText Preview = new("Show the letter", "Afficher la lettre");
    public static readonly LocalizedText PreviewTitle = new("The letter as it would be sent", "La lettre telle qu'elle serait envoyée");
    public static readonly LocalizedText DecideNow = new("Decide, and send the letter", "Décider et envoyer la lettre");

    public static readonly LocalizedText OpenTitle = new("Open a designation case for a caller", "Ouvrir un dossier de désignation pour un appelant");
    public static readonly LocalizedText OpenEffect = new(
        "Look the account up by what the caller says. Who looked is kept.", "Cherchez le compte par ce que dit l'appelant. La consultation est consignée.");

    public static readonly LocalizedText Text = new("Business number or authorization ID", "Numéro d'entreprise ou identificateur d'autorisation");
    public static readonly LocalizedText FindAccount = new("Find the account", "Trouver le compte");
    public static readonly LocalizedText Find = new("Find", "Chercher");
    public static readonly LocalizedText AlreadyOpen = new("A dispute of this account is open:", "Une contestation de ce compte est ouverte :");
    public static readonly LocalizedText Accepted = new("Accepted as", "Accepté comme");
    public static readonly LocalizedText Restore = new("Make it an exporter again, at once", "En refaire un exportateur, sur-le-champ");
    public static readonly LocalizedText RestoreWhy = new(
        "Its form or CAED said exporter, and nothing was ever filed for others: no dispute is needed.",
        "Son formulaire ou la DECA indiquait exportateur, et rien n'a jamais été produit pour d'autres : aucune contestation n'est nécessaire.");

    public static readonly LocalizedText Ground = new("Ground", "Motif");
    public static readonly LocalizedText Statement = new("What the client says", "Ce que dit le client");
    public static readonly LocalizedText Received = new("From whom, how and when the message came", "De qui, comment et quand le message est arrivé");
    public static readonly LocalizedText StatementHint = new("10 to 2000 characters; the client reads it in its account.", "De 10 à 2000 caractères; le client le lit dans son compte.");
    public static readonly LocalizedText OpenNow = new("Open the case", "Ouvrir le dossier");
}
