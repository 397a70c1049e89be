using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Forms;

/// <summary>What the pages say on which staff key in forms that came on paper.</summary>
internal static class KeyInTexts
{
    public static readonly LocalizedText ListTitle = new("Forms being keyed in", "Formulaires en cours de saisie");
    public static readonly LocalizedText ListIntro = new(
        "Forms BSF831 that came by e-mail or on paper, begun and not submitted yet. One that is not saved for 30 days is deleted.",
        "Formulaires BSF831 reçus par courriel ou sur papier, commencés et pas encore soumis. Un formulaire non enregistré depuis 30 jours est supprimé.");

    public static readonly LocalizedText New = new("Key in a form", "Saisir un formulaire");
    public static readonly LocalizedText None = new("No form is being keyed in.", "Aucun formulaire n'est en cours de saisie.");
    public static readonly LocalizedText Caption = new("Forms, the last saved first", "Formulaires, le dernier enregistré d'abord");
    public static readonly LocalizedText SavedAt = new("Saved", "Enregistré");
    public static readonly LocalizedText LastDay = new("Kept until", "Conservé jusqu'au");
    public static readonly LocalizedText SavedNotice = new("Form {0} is saved. Go on with it when you like.", "Le formulaire {0} est enregistré. Reprenez-le quand vous voulez.");

    public static readonly LocalizedText Title = new("Key in a form BSF831", "Saisir un formulaire BSF831");
    public static readonly LocalizedText TitleOf = new("Key in form {0}", "Saisir le formulaire {0}");
    public static readonly LocalizedText Intro = new(
        "Key in what the form says, in its language. You will not be able to decide on it: a colleague does.",
        "Saisissez ce que dit le formulaire, dans sa langue. Vous ne pourrez pas en décider : un collègue le fera.");

    public static readonly LocalizedText Paper = new("How it came in", "Comment il est arrivé");
    public static readonly LocalizedText ReceivedOn = new("Day on which it was received (YYYY-MM-DD)", "Jour de réception (AAAA-MM-JJ)");
    public static readonly LocalizedText ReceivedOnHint = new("The clock counts from this day.", "Le délai court à partir de ce jour.");
    public static readonly LocalizedText File = new("The form as it was received", "Le formulaire tel qu'il a été reçu");
    public static readonly LocalizedText FileHint = new("PDF, PNG, JPEG or TIFF, at most 10 MB.", "PDF, PNG, JPEG ou TIFF, au plus 10 Mo.");
    public static readonly LocalizedText FileThere = new("A file is attached; choosing another one takes its place.", "Un fichier est joint; un autre choix le remplace.");
    public static readonly LocalizedText EmailStatement = new("How you made sure that this address is the business's", "Comment vous êtes-vous assuré que cette adresse est celle de l'entreprise");
    public static readonly LocalizedText EmailStatementHint = new(
        "For example: called the number that the register gives, and had the address spelled. It stands in for the code, and the shared secret goes to this address.",
        "Par exemple : appel au numéro du registre, adresse épelée. Cela remplace le code, et le secret partagé est envoyé à cette adresse.");

    public static readonly LocalizedText PartA = new("Part A: the exporter", "Partie A : l'exportateur");
    public static readonly LocalizedText PartB = new("Part B: customs service provider", "Partie B : fournisseur de services douaniers");
    public static readonly LocalizedText PartC = new("Part C and certification", "Partie C et attestation");
    public static readonly LocalizedText AddressLine1 = new("Address, line 1", "Adresse, ligne 1");
    public static readonly LocalizedText AddressLine2 = new("Address, line 2", "Adresse, ligne 2");
    public static readonly LocalizedText City = new("City", "Ville");
    public static readonly LocalizedText Subdivision = new("Province or state", "Province ou État");
    public static readonly LocalizedText Country = new("Country, two letters", "Pays, deux lettres");
    public static readonly LocalizedText PostalCode = new("Postal or ZIP code", "Code postal ou ZIP");
    public static readonly LocalizedText ContactName = new("Contact person", "Personne-ressource");
    public static readonly LocalizedText ContactTitle = new("Title of the contact person", "Titre de la personne-ressource");
    public static readonly LocalizedText ContactPhone = new("Telephone", "Téléphone");
    public static readonly LocalizedText Certification = new("Is the form certified by signature?", "Le formulaire est-il attesté par une signature?");
    public static readonly LocalizedText CertifiedByName = new("Name of the person who certifies", "Nom de la personne qui atteste");
    public static readonly LocalizedText CertifiedByTitle = new("Title of the person who certifies", "Titre de la personne qui atteste");

    public static readonly LocalizedText Protected = new(
        "Protected A when completed. Personal Information Bank CBSA PPU 1103 (Export Program); authority: Customs Act.",
        "Protégé A une fois rempli. Fichier de renseignements personnels ASFC PPU 1103 (Programme d'exportation); autorisation : Loi sur les douanes.");

    public static readonly LocalizedText Submit = new("Submit the application", "Soumettre la demande");
    public static readonly LocalizedText Save = new("Save unfinished", "Enregistrer sans terminer");
    public static readonly LocalizedText BackToList = new("Back to the forms", "Retour aux formulaires");
}
