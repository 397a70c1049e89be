using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>What the page of a designation case says.</summary>
internal static class CaseTexts
{
    public static readonly LocalizedText Title = new("Case {0}", "Dossier {0}");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Opened = new("Opened", "Ouverture");
    public static readonly LocalizedText Due = new("Decision due", "Décision attendue");
    public static readonly LocalizedText AnswerDue = new("Answer due; the clock stands still, with {0} business days left", "Réponse attendue; délai suspendu, il reste {0} jours ouvrables");
    public static readonly LocalizedText ReopenDue = new("Can be reopened until", "Peut être rouvert jusqu'au");
    public static readonly LocalizedText AssignedTo = new("Assigned to", "Attribué à");
    public static readonly LocalizedText Nobody = new("Nobody yet", "Personne encore");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText OneTimeId = new("One-time authorization ID", "Identificateur d'autorisation unique");
    public static readonly LocalizedText LetterLanguage = new("Language of letters", "Langue des lettres");
    public static readonly LocalizedText English = new("English", "Anglais");
    public static readonly LocalizedText French = new("French", "Français");

    public static readonly LocalizedText Dispute = new("What the client says", "Ce que dit le client");
    public static readonly LocalizedText Ground = new("Ground", "Motif");
    public static readonly LocalizedText Received = new("Received by staff", "Reçu par le personnel");
    public static readonly LocalizedText Statement = new("Statement", "Déclaration");

    public static readonly LocalizedText Decide = new("What you can do now", "Ce que vous pouvez faire maintenant");
    public static readonly LocalizedText WaitsForSupervisor = new("A decision waits for a supervisor.", "Une décision attend un superviseur.");
    public static readonly LocalizedText WaitsForClient = new(
        "A question waits for the client. Without an answer in time, the case is decided on the file.", "Une question attend le client. Sans réponse à temps, la décision est prise sur dossier.");

    public static readonly LocalizedText MayBeReopened = new("The case is decided. The client may have it reopened once.", "Le dossier est décidé. Le client peut le faire rouvrir une fois.");
    public static readonly LocalizedText WaitsForOtherSupervisor = new(
        "A supervisor who did not decide before takes the case.", "Un superviseur qui n'a pas décidé auparavant prend le dossier.");

    public static readonly LocalizedText WaitsForUnit = new("An officer of the unit takes the case.", "Un agent de l'unité prend le dossier.");
    public static readonly LocalizedText SomebodyElses = new("The case is assigned to {0}; a supervisor can take it over.", "Le dossier est attribué à {0}; un superviseur peut le prendre en charge.");
    public static readonly LocalizedText Ended = new("The case has ended.", "Le dossier est terminé.");
    public static readonly LocalizedText Take = new("Take it", "Le prendre");
    public static readonly LocalizedText Ask = new("Ask the client", "Interroger le client");
    public static readonly LocalizedText Review = new("Review without a question", "Étudier sans question");
    public static readonly LocalizedText DecideNow = new("Decide", "Décider");

    public static readonly LocalizedText Compared = new("Form, CAED and the account side by side", "Formulaire, DECA et compte côte à côte");
    public static readonly LocalizedText Asked = new("Asked", "Question");
    public static readonly LocalizedText Form = new("Form BSF831", "Formulaire BSF831");
    public static readonly LocalizedText Caed = new("CAED", "DECA");
    public static readonly LocalizedText Now = new("The account now", "Le compte maintenant");
    public static readonly LocalizedText Designation = new("Designation", "Désignation");
    public static readonly LocalizedText ForOthers = new("Serves other exporters", "Sert d'autres exportateurs");
    public static readonly LocalizedText UsesProvider = new("Has a provider file for it", "Fait produire par un fournisseur");
    public static readonly LocalizedText FilesOwn = new("Files for itself", "Produit pour elle-même");
    public static readonly LocalizedText OneTime = new("One-time submissions", "Soumissions uniques");
    public static readonly LocalizedText Associations = new("Associated clients, requests included", "Clients associés, demandes comprises");
    public static readonly LocalizedText AsOf = new("As of", "En date du");
    public static readonly LocalizedText Exporters = new("{0} exporters since {1}", "{0} exportateurs depuis le {1}");
    public static readonly LocalizedText AtOpening = new("when opened: {0}", "à l'ouverture : {0}");
    public static readonly LocalizedText Yes = new("Yes", "Oui");
    public static readonly LocalizedText No = new("No", "Non");
    public static readonly LocalizedText NotSaid = new("Not said", "Non indiqué");

    public static readonly LocalizedText Effects = new("What each decision does", "Effet de chaque décision");
    public static readonly LocalizedText Decision = new("Decision", "Décision");
    public static readonly LocalizedText Before = new("Before", "Avant");
    public static readonly LocalizedText After = new("After", "Après");
    public static readonly LocalizedText KeepsOneTime = new("one-time ID {0}, {1} associations", "identificateur unique {0}, {1} associations");
    public static readonly LocalizedText LosesAll = new(
        "one-time ID revoked, associations end and clients are told, no new filing for others", "identificateur unique révoqué, fin des associations et clients avisés, plus aucune production pour d'autres");

    public static readonly LocalizedText GetsOneTime = new("one-time ID allocated, associations may be asked for", "identificateur unique attribué, associations possibles");
    public static readonly LocalizedText NoOneTime = new("no one-time ID, no associations", "sans identificateur unique ni association");

    public static readonly LocalizedText Proposed = new("Proposed: designation maintained", "Proposé : désignation maintenue");
    public static readonly LocalizedText ProposedBy = new("Proposed by", "Proposé par");
    public static readonly LocalizedText ReasonEn = new("Reasons in English", "Motifs en anglais");
    public static readonly LocalizedText ReasonFr = new("Reasons in French", "Motifs en français");
    public static readonly LocalizedText WaitsUntil = new("Waits for a supervisor until", "Attend un superviseur jusqu'au");
    public static readonly LocalizedText Confirm = new("Confirm: the designation is maintained", "Confirmer : la désignation est maintenue");
    public static readonly LocalizedText Note = new("Note to the officer (1 to 500 characters)", "Note à l'agent (1 à 500 caractères)");
    public static readonly LocalizedText Return = new("Return it", "La retourner");
    public static readonly LocalizedText Withdraw = new("Withdraw what you proposed", "Retirer votre proposition");

    public static readonly LocalizedText Decided = new("Decisions", "Décisions");
    public static readonly LocalizedText DecidedBy = new("Decided by", "Décidé par");
    public static readonly LocalizedText Letter = new("The letter as it was sent", "La lettre telle qu'envoyée");
    public static readonly LocalizedText LetterTitle = new("Letter of case {0}", "Lettre du dossier {0}");
    public static readonly LocalizedText NoLetter = new("No letter was sent in this case yet.", "Aucune lettre n'a encore été envoyée dans ce dossier.");
    public static readonly LocalizedText Print = new("Print this page by your browser: the frame is left out.", "Imprimez cette page par votre navigateur : le cadre est omis.");

    public static readonly LocalizedText Evidence = new("Evidence", "Preuves");
    public static readonly LocalizedText NoEvidence = new("No file was given.", "Aucun fichier n'a été fourni.");
    public static readonly LocalizedText File = new("File", "Fichier");
    public static readonly LocalizedText Size = new("Size", "Taille");
    public static readonly LocalizedText KiB = new("{0} KiB", "{0} Kio");
    public static readonly LocalizedText Given = new("Given", "Fourni");
    public static readonly LocalizedText Download = new("Download {0}", "Télécharger {0}");
    public static readonly LocalizedText NotScanned = new("Not scanned for malware", "Non analysé contre les logiciels malveillants");
    public static readonly LocalizedText AddFile = new("A file that the client gave: PDF, PNG, JPEG or text, at most 10 MB", "Un fichier du client : PDF, PNG, JPEG ou texte, au plus 10 Mo");
    public static readonly LocalizedText Add = new("Add the file", "Ajouter le fichier");
    public static readonly LocalizedText FileMissing = new("Choose a file.", "Choisissez un fichier.");

    public static readonly LocalizedText Messages = new("Questions and answers", "Questions et réponses");
    public static readonly LocalizedText NoMessages = new("Nothing was asked or said.", "Rien n'a été demandé ni dit.");
    public static readonly LocalizedText Question = new("Question of {0}", "Question de {0}");
    public static readonly LocalizedText Answer = new("Said by {0}", "Dit par {0}");
    public static readonly LocalizedText EnterAnswer = new("What the client said otherwise, by telephone or letter", "Ce que le client a dit autrement, par téléphone ou par lettre");
    public static readonly LocalizedText Enter = new("Enter it", "L'inscrire");

    public static readonly LocalizedText Designations = new("Designations since the account was accepted", "Désignations depuis l'acceptation du compte");
    public static readonly LocalizedText Since = new("Since", "Depuis");
    public static readonly LocalizedText Origin = new("Origin", "Origine");
    public static readonly LocalizedText Reason = new("Reason", "Motif");

    public static readonly LocalizedText History = new("History", "Historique");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText What = new("What", "Quoi");
    public static readonly LocalizedText Who = new("Who", "Qui");
    public static readonly LocalizedText System = new("The system", "Le système");
}
