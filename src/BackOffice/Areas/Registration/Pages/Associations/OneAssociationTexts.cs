using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>What the page of one association says, and those on which an officer does something to it.</summary>
internal static class OneAssociationTexts
{
    public static readonly LocalizedText Title = new("{0} for {1}", "{0} pour {1}");
    public static readonly LocalizedText Association = new("Association", "Association");
    public static readonly LocalizedText ActiveSince = new("Active since", "Active depuis");
    public static readonly LocalizedText EndedOn = new("Ended", "Terminée");
    public static readonly LocalizedText EndReason = new("Reason", "Motif");

    public static readonly LocalizedText Consent = new("Consent of the client", "Consentement du client");
    public static readonly LocalizedText ConsentDocument = new("Signed document", "Document signé");
    public static readonly LocalizedText ConsentOnline = new("Online by the client's owner or proxy", "En ligne par le titulaire ou le mandataire du client");
    public static readonly LocalizedText ConsentGiven = new("Given", "Donné");
    public static readonly LocalizedText ConsentMissing = new("Not given yet; by", "Pas encore donné; au plus tard le");
    public static readonly LocalizedText Download = new("Download the document", "Télécharger le document");

    public static readonly LocalizedText Sides = new("The two sides", "Les deux parties");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText NoAuthorization = new("None yet", "Aucun encore");
    public static readonly LocalizedText Designation = new("Designation", "Désignation");
    public static readonly LocalizedText Account = new("Business account", "Compte d'affaires");
    public static readonly LocalizedText HasAccount = new("Open", "Ouvert");
    public static readonly LocalizedText NoAccount = new("None; told at {0}", "Aucun; avisé à {0}");
    public static readonly LocalizedText Rm = new("RM account in the register", "Compte RM au registre");
    public static readonly LocalizedText RmAsOf = new("as of {0}", "au {0}");

    public static readonly LocalizedText NothingNow = new("Nothing in this state, with your role.", "Rien dans cet état, avec votre rôle.");
    public static readonly LocalizedText WhyNotConsent = new(
        "It cannot be approved: the client's consent is missing.",
        "Elle ne peut être approuvée : le consentement du client est manquant.");

    public static readonly LocalizedText WhyNotTaken = new(
        "The application is decided by the officer to whom it is assigned.",
        "La demande est décidée par l'agent à qui elle est attribuée.");

    public static readonly LocalizedText RecordConsent = new("Record the signed consent", "Consigner le consentement signé");
    public static readonly LocalizedText End = new("End the association", "Mettre fin à l'association");
    public static readonly LocalizedText Undelivered = new("Mail to one of the sides was not delivered", "Des courriels à l'une des parties n'ont pas été livrés");
    public static readonly LocalizedText By = new("Who", "Qui");
    public static readonly LocalizedText Back = new("Back to the association", "Retour à l'association");

    public static readonly LocalizedText EndTitle = new("End the association", "Mettre fin à l'association");
    public static readonly LocalizedText EndEffect = new(
        "From then on nothing can be filed for the client by this provider. Declarations filed before stay. Both sides are told, with your reason. This cannot be undone.",
        "Dès lors, ce fournisseur ne peut plus rien produire pour le client. Les déclarations déjà produites demeurent. Les deux parties en sont avisées, avec votre motif. Cette action est irréversible.");

    public static readonly LocalizedText Reason = new("Reason", "Motif");
    public static readonly LocalizedText ReasonHint = new(
        "Both sides read it. No names of staff.",
        "Les deux parties le lisent. Aucun nom d'employé.");

    public static readonly LocalizedText EndNow = new("End it", "Y mettre fin");

    public static readonly LocalizedText ConsentTitle = new("Record the signed consent", "Consigner le consentement signé");
    public static readonly LocalizedText ConsentEffect = new(
        "The client signed that this provider may file for it. With the document the application can be decided.",
        "Le client a consenti par écrit à ce que ce fournisseur produise pour lui. Avec le document, la demande peut être décidée.");

    public static readonly LocalizedText Document = new("Signed consent of the client", "Consentement signé du client");
    public static readonly LocalizedText DocumentHint = new("PDF, PNG or JPEG, at most 10 MB.", "PDF, PNG ou JPEG, au plus 10 Mo.");
    public static readonly LocalizedText Uploaded = new("Sent already: {0}", "Déjà transmis : {0}");
    public static readonly LocalizedText ConsentNow = new("Record it", "Le consigner");
}
