using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

internal static class AccountTexts
{
    public static readonly LocalizedText Title = new("Business account", "Compte d'affaires");
    public static readonly LocalizedText Undelivered = new(
        "Mails that could not be delivered: {0}, the oldest of {1}.", "Courriels non livrés : {0}, le plus ancien du {1}.");

    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText OperatingName = new("Operating name", "Nom commercial");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText MembersCallIt = new("What its members call it", "Nom donné par ses membres");
    public static readonly LocalizedText Contact = new("Contact", "Personne-ressource");
    public static readonly LocalizedText ClosedAt = new("Closed", "Fermé");
    public static readonly LocalizedText Invitations = new("Invitations to join", "Invitations à se joindre");
    public static readonly LocalizedText Email = new("E-mail", "Courriel");
    public static readonly LocalizedText OpenedAt = new("Opened", "Ouvert");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText AuthorizationNotActive = new("Not active", "Pas actif");
    public static readonly LocalizedText Designation = new("Designation", "Désignation");

    public static readonly LocalizedText States = new("History of the state", "Historique de l'état");
    public static readonly LocalizedText Reason = new("Reason", "Motif");
    public static readonly LocalizedText By = new("By", "Par");
    public static readonly LocalizedText Members = new("Members", "Membres");
    public static readonly LocalizedText Name = new("Name", "Nom");
    public static readonly LocalizedText Role = new("Role", "Rôle");
    public static readonly LocalizedText Since = new("Since", "Depuis");
    public static readonly LocalizedText Until = new("Until", "Jusqu'au");
    public static readonly LocalizedText Now = new("in effect", "en vigueur");
    public static readonly LocalizedText RoleChanges = new("Role changes", "Changements de rôle");
    public static readonly LocalizedText Change = new("From, to", "De, à");
    public static readonly LocalizedText Newest = new("At most the newest {0} are shown.", "Au plus les {0} plus récents sont affichés.");

    public static readonly LocalizedText NameOwner = new("Name an owner", "Désigner un titulaire");
    public static readonly LocalizedText OwnersNow = new("Owners now", "Titulaires actuels");
    public static readonly LocalizedText ProposedOwner = new("Who is proposed", "Personne proposée");
    public static readonly LocalizedText NameOwnerIntro = new(
        "Where the last owner has left the business: after a request on its letterhead, and after you have recognised the person. The person makes a user account first.",
        "Lorsque le dernier titulaire a quitté l'entreprise : sur demande à en-tête de celle-ci et après avoir reconnu la personne. La personne se crée d'abord un compte d'utilisateur.");

    public static readonly LocalizedText NameOwnerEffect = new(
        "When a colleague confirms, the person is an owner at once; the person and the owners of now get a mail.",
        "Dès qu'un collègue confirme, la personne est titulaire; elle et les titulaires actuels reçoivent un courriel.");

    public static readonly LocalizedText Urn = new("User reference number of the person", "Numéro de référence d'utilisateur de la personne");
    public static readonly LocalizedText UrnHint = new("The person reads it in the profile", "La personne le lit dans son profil");
    public static readonly LocalizedText IdentityCheck = new("Request and identity check", "Demande et vérification d'identité");
    public static readonly LocalizedText IdentityCheckHint = new(
        "Which request you received and how you recognised the person, 10 to 500 characters",
        "La demande reçue et la façon dont vous avez reconnu la personne, 10 à 500 caractères");

    public static readonly LocalizedText Propose = new("Propose it", "Proposer");
    public static readonly LocalizedText NoOwnerNow = new("No owner can be named now.", "Aucun titulaire ne peut être désigné pour l'instant.");
    public static readonly LocalizedText NamedOwners = new("Owners that the agency named", "Titulaires désignés par l'organisme");

    public static readonly LocalizedText Suspend = new("Suspend the account", "Suspendre le compte");
    public static readonly LocalizedText Reinstate = new("Reinstate the account", "Rétablir le compte");
    public static readonly LocalizedText SuspendTitle = new("Suspend a business account", "Suspendre un compte d'affaires");
    public static readonly LocalizedText SuspendEffect = new(
        "Until it is reinstated nobody files, edits or adds users in it; viewing and downloading stay. Each owner gets a mail with the reason.",
        "Jusqu'à son rétablissement, personne ne peut y déclarer, modifier ou ajouter des utilisateurs; la consultation et le téléchargement restent possibles. Chaque titulaire reçoit un courriel indiquant le motif.");

    public static readonly LocalizedText ReinstateTitle = new("Reinstate a business account", "Rétablir un compte d'affaires");
    public static readonly LocalizedText ReinstateEffect = new(
        "Everything works in it as before. Each owner gets a mail with the reason.",
        "Tout y fonctionne comme avant. Chaque titulaire reçoit un courriel indiquant le motif.");

    public static readonly LocalizedText ReasonEn = new("Reason, in English", "Motif, en anglais");
    public static readonly LocalizedText ReasonFr = new("Reason, in French", "Motif, en français");
    public static readonly LocalizedText ReasonHint = new(
        "The owners read it in their language. 5 to 500 characters, no names of staff.",
        "Les titulaires le lisent dans leur langue. De 5 à 500 caractères, aucun nom d'employé.");

    public static readonly LocalizedText Back = new("Back to the account", "Retour au compte");
}
