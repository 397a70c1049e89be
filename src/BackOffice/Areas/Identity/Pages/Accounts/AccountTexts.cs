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
