using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

internal static class DetailsTexts
{
    public static readonly LocalizedText Title = new("Application {0}", "Demande {0}");
    public static readonly LocalizedText Received = new("Received", "Reçue");
    public static readonly LocalizedText Due = new("Due", "Échéance");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText AssignedTo = new("Assigned to", "Attribuée à");
    public static readonly LocalizedText Nobody = new("Nobody yet", "Personne encore");
    public static readonly LocalizedText ProposedDesignation = new("Business designation", "Désignation d'entreprise");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");

    public static readonly LocalizedText Decide = new("What you can do", "Ce que vous pouvez faire");
    public static readonly LocalizedText Nothing = new("Nothing in this state, with your role.", "Rien dans cet état, avec votre rôle.");
    public static readonly LocalizedText Take = new("Take it", "La prendre");
    public static readonly LocalizedText Give = new("Give it to a colleague", "La confier à un collègue");
    public static readonly LocalizedText Ask = new("Ask for information", "Demander des renseignements");
    public static readonly LocalizedText PausedSince = new("Clock stopped on {0}", "Délai suspendu le {0}");
    public static readonly LocalizedText Approve = new("Approve", "Approuver");
    public static readonly LocalizedText ProposeRefusal = new("Propose a refusal", "Proposer un refus");
    public static readonly LocalizedText ConfirmRefusal = new("Confirm the refusal", "Confirmer le refus");
    public static readonly LocalizedText WithdrawRefusal = new("Withdraw the refusal", "Retirer le refus");
    public static readonly LocalizedText WaitsUntil = new("Waits for a second officer until", "Attend un deuxième agent jusqu'au");
    public static readonly LocalizedText ReturnRefusal = new("Return with a note", "Retourner avec une note");
    public static readonly LocalizedText ReplaceSecret = new("Replace the shared secret", "Remplacer le secret partagé");

    public static readonly LocalizedText Refusal = new("Proposed refusal", "Refus proposé");
    public static readonly LocalizedText Refused = new("Refusal", "Refus");
    public static readonly LocalizedText Reason = new("Reason", "Motif");
    public static readonly LocalizedText Explanation = new("Explanation to the applicant", "Explication au demandeur");
    public static readonly LocalizedText ProposedBy = new("Proposed by", "Proposé par");

    public static readonly LocalizedText Asked = new("Information asked for", "Renseignements demandés");
    public static readonly LocalizedText AskedAndAnswered = new("Information asked for and received", "Renseignements demandés et reçus");
    public static readonly LocalizedText AskedBy = new("Asked by {0}, {1}.", "Demandés par {0}, {1}.");
    public static readonly LocalizedText AnsweredAt = new("Answered {0}.", "Réponse : {0}.");
    public static readonly LocalizedText AnswerUntil = new("An answer is awaited until {0}.", "Une réponse est attendue jusqu'au {0}.");
    public static readonly LocalizedText NotAnswered = new("Not answered.", "Sans réponse.");

    public static readonly LocalizedText Notes = new("Internal notes", "Notes internes");
    public static readonly LocalizedText NotesHint = new(
        "For colleagues alone; the applicant never sees them. They are kept as they are written.",
        "Pour les collègues seulement; le demandeur ne les voit jamais. Elles sont conservées telles quelles.");

    public static readonly LocalizedText NoNotes = new("There is none.", "Il n'y en a aucune.");
    public static readonly LocalizedText NewNote = new("New note", "Nouvelle note");
    public static readonly LocalizedText AddNote = new("Add the note", "Ajouter la note");

    public static readonly LocalizedText KeyedIn = new("Keyed in from paper", "Saisie à partir du papier");
    public static readonly LocalizedText KeyedInBy = new("Keyed in by", "Saisie par");
    public static readonly LocalizedText PaperReceivedOn = new("Received on paper", "Reçue sur papier");
    public static readonly LocalizedText EmailStatement = new("How the address was confirmed", "Comment l'adresse a été confirmée");
    public static readonly LocalizedText ReceivedForm = new("Download the received form", "Télécharger le formulaire reçu");

    public static readonly LocalizedText Registry = new("What the register of RM accounts says", "Ce que dit le registre des comptes RM");
    public static readonly LocalizedText Warnings = new("Look closer", "À examiner");
    public static readonly LocalizedText RegisterAsked = new("Asked", "Consulté");
    public static readonly LocalizedText Account = new("RM account", "Compte RM");
    public static readonly LocalizedText Designation = new("Designated for", "Désigné pour");
    public static readonly LocalizedText RegisteredName = new("Legal name in the register", "Nom légal au registre");
    public static readonly LocalizedText Source = new("Source", "Source");
    public static readonly LocalizedText AsOf = new("as of {0}", "au {0}");
    public static readonly LocalizedText NoAnswer = new("The register has not answered yet.", "Le registre n'a pas encore répondu.");

    public static readonly LocalizedText Rivals = new("Other applications for this business number", "Autres demandes pour ce numéro d'entreprise");
    public static readonly LocalizedText NoRivals = new("There is none.", "Il n'y en a aucune.");
    public static readonly LocalizedText Number = new("Number", "Numéro");
    public static readonly LocalizedText Email = new("E-mail address", "Adresse de courriel");
    public static readonly LocalizedText Date = new("Date", "Date");

    public static readonly LocalizedText Secret = new("Shared secret", "Secret partagé");
    public static readonly LocalizedText SecretHint = new(
        "Staff never see the secret. It is mailed to the exporter's address alone.",
        "Le personnel ne voit jamais le secret. Il est envoyé uniquement à l'adresse de l'exportateur.");

    public static readonly LocalizedText IssuedAt = new("Issued", "Émis");
    public static readonly LocalizedText LastDay = new("Last day to use it", "Dernier jour d'utilisation");

    public static readonly LocalizedText WrongAttempts = new("Wrong attempts since it was issued", "Tentatives erronées depuis l'émission");

    public static readonly LocalizedText Undelivered = new("Mail to the applicant was not delivered", "Des courriels au demandeur n'ont pas été livrés");
    public static readonly LocalizedText UndeliveredMessage = new("A message of {0}", "Un message du {0}");
    public static readonly LocalizedText UndeliveredSecret = new("The message of {0} with the shared secret", "Le message du {0} avec le secret partagé");
    public static readonly LocalizedText UndeliveredHelp = new(
        "Reach the applicant by telephone: the address may be wrong or the mailbox full. An operator sends messages again once the mailbox takes them.",
        "Joignez le demandeur par téléphone : l'adresse peut être erronée ou la boîte pleine. Un exploitant technique reprend l'envoi dès que la boîte accepte les messages.");

    public static readonly LocalizedText UndeliveredSecretHelp = new(
        "Replacing the shared secret sends a new one, to the same address or to a corrected one.",
        "Le remplacement du secret partagé en envoie un nouveau, à la même adresse ou à une adresse corrigée.");

    public static readonly LocalizedText History = new("History", "Historique");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText What = new("What", "Quoi");
    public static readonly LocalizedText Who = new("Who", "Qui");
    public static readonly LocalizedText Applicant = new("The applicant", "Le demandeur");
    public static readonly LocalizedText System = new("The system", "Le système");

    public static readonly LocalizedText SecretPage = new("Attempts, mail that came back, and what can be done", "Tentatives, courriels retournés et mesures possibles");
    public static readonly LocalizedText RegisterSilent = new("The approval waits for the register of RM accounts", "L'approbation attend le registre des comptes RM");
    public static readonly LocalizedText RegisterSilentSince = new(
        "The register did not answer at {0}. It must be asked on the day of the approval: approve the application again when it answers.",
        "Le registre n'a pas répondu le {0}. Il doit être consulté le jour de l'approbation : approuvez de nouveau la demande lorsqu'il répond.");
}
