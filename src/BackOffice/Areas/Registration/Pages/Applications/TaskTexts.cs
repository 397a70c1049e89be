using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>What the pages say on which an officer does something to an application.</summary>
internal static class TaskTexts
{
    public static readonly LocalizedText Back = new("Back to the application", "Retour à la demande");

    public static readonly LocalizedText TakeTitle = new("Take application {0}", "Prendre la demande {0}");
    public static readonly LocalizedText TakeEffect = new("It will be assigned to you, and in review.", "Elle vous sera attribuée et passera à l'étude.");
    public static readonly LocalizedText TakeNow = new("Take it", "La prendre");

    public static readonly LocalizedText GiveTitle = new("Give application {0} to a colleague", "Confier la demande {0} à un collègue");
    public static readonly LocalizedText GiveEffect = new("The colleague works on it from now on, and decides.", "Le collègue s'en occupe dès maintenant et en décide.");
    public static readonly LocalizedText Colleague = new("Colleague", "Collègue");
    public static readonly LocalizedText GiveNow = new("Give it", "La confier");

    public static readonly LocalizedText AskTitle = new("Ask for information about application {0}", "Demander des renseignements sur la demande {0}");
    public static readonly LocalizedText AskEffect = new(
        "The clock stands still until the answer. The applicant is reminded on day 10 and day 25; without an answer the application lapses after 30 days.",
        "Le délai est suspendu jusqu'à la réponse. Un rappel est envoyé le 10e et le 25e jour; sans réponse, la demande devient caduque après 30 jours.");

    public static readonly LocalizedText Questions = new("Questions to the applicant", "Questions au demandeur");
    public static readonly LocalizedText AddedInEnglish = new("Add to {0}, in English", "Ajouter à {0}, en anglais");
    public static readonly LocalizedText AddedInFrench = new("Add to {0}, in French", "Ajouter à {0}, en français");
    public static readonly LocalizedText AskNow = new("Send the questions", "Envoyer les questions");

    public static readonly LocalizedText PreviewIt = new("Read the message first", "Lire d'abord le message");
    public static readonly LocalizedText Letter = new("The message that the applicant will get", "Le message que recevra le demandeur");
    public static readonly LocalizedText SecretApart = new(
        "The authorization ID takes the place of the dots. The shared secret goes alone in a second message.",
        "L'identificateur d'autorisation remplace les points. Le secret partagé part seul dans un deuxième message.");

    public static readonly LocalizedText ApproveTitle = new("Approve application {0}", "Approuver la demande {0}");
    public static readonly LocalizedText ApproveEffect = new(
        "The registry is asked once more. Then an authorization ID is allocated, and two messages go to the address below: one with the authorization ID, one with the shared secret alone. This cannot be undone.",
        "Le registre est consulté une dernière fois. Un identificateur d'autorisation est ensuite attribué, et deux messages partent à l'adresse ci-dessous : l'un avec l'identificateur d'autorisation, l'autre avec le secret partagé seulement. Cette action est irréversible.");

    public static readonly LocalizedText ApproveNow = new("Approve the application", "Approuver la demande");

    public static readonly LocalizedText ProposeTitle = new("Propose to refuse application {0}", "Proposer de refuser la demande {0}");
    public static readonly LocalizedText ProposeEffect = new(
        "Another officer must confirm. The applicant then reads the reason and your explanation; write it in the language of the application.",
        "Un autre agent doit confirmer. Le demandeur lira alors le motif et votre explication; rédigez-la dans la langue de la demande.");

    public static readonly LocalizedText Reason = new("Reason", "Motif");
    public static readonly LocalizedText ExplanationInEnglish = new("Explanation to the applicant, in English", "Explication au demandeur, en anglais");
    public static readonly LocalizedText ExplanationInFrench = new("Explanation to the applicant, in French", "Explication au demandeur, en français");
    public static readonly LocalizedText ExplanationHint = new(
        "What is missing or wrong, and what the applicant can do. No names of staff. Reason R99 needs one.",
        "Ce qui manque ou ce qui est erroné, et ce que le demandeur peut faire. Aucun nom d'employé. Obligatoire pour le motif R99.");

    public static readonly LocalizedText ProposeNow = new("Propose the refusal", "Proposer le refus");

    public static readonly LocalizedText ConfirmTitle = new("Confirm the refusal of application {0}", "Confirmer le refus de la demande {0}");
    public static readonly LocalizedText ConfirmEffect = new(
        "The application will be refused and the applicant told why. This cannot be undone.",
        "La demande sera refusée et le demandeur informé du motif. Cette action est irréversible.");

    public static readonly LocalizedText ConfirmNow = new("Refuse the application", "Refuser la demande");

    public static readonly LocalizedText ReturnTitle = new("Return the refusal of application {0}", "Retourner le refus de la demande {0}");
    public static readonly LocalizedText ReturnEffect = new(
        "The application goes back to the officer, in review, with your note.",
        "La demande retourne à l'agent, à l'étude, avec votre note.");

    public static readonly LocalizedText Note = new("Note to the officer", "Note à l'agent");
    public static readonly LocalizedText NoteHint = new("It stays in the history of the application.", "Elle reste dans l'historique de la demande.");
    public static readonly LocalizedText ReturnNow = new("Return it", "La retourner");

    public static readonly LocalizedText WithdrawTitle = new("Withdraw the refusal of application {0}", "Retirer le refus de la demande {0}");
    public static readonly LocalizedText WithdrawEffect = new(
        "The application is in review with you again. The applicant is told nothing.",
        "La demande est de nouveau à l'étude, entre vos mains. Le demandeur n'en est pas avisé.");

    public static readonly LocalizedText WithdrawNow = new("Withdraw it", "Le retirer");
}
