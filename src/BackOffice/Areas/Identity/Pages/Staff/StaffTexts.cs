using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.Staff;

internal static class StaffTexts
{
    public static readonly LocalizedText Title = new("Staff", "Personnel");
    public static readonly LocalizedText Intro = new(
        "Roles come from the sign-in. Two supervisors can grant a role beyond it, or withhold one; that takes effect at once, in sessions under way too.",
        "Les rôles viennent de l'ouverture de session. Deux superviseurs peuvent en accorder un de plus ou en refuser un; l'effet est immédiat, y compris dans les sessions en cours.");

    public static readonly LocalizedText Caption = new("Everybody who signed in with a role, the last sign-in first", "Toutes les personnes ayant ouvert une session avec un rôle, la plus récente d'abord");
    public static readonly LocalizedText Name = new("Name", "Nom");
    public static readonly LocalizedText Number = new("Staff number {0}", "Numéro du personnel {0}");
    public static readonly LocalizedText NumberName = new("Staff number", "Numéro du personnel");
    public static readonly LocalizedText Roles = new("Roles", "Rôles");
    public static readonly LocalizedText Role = new("Role", "Rôle");
    public static readonly LocalizedText NoRole = new("none", "aucun");
    public static readonly LocalizedText LastSignIn = new("Last sign-in", "Dernière session ouverte");
    public static readonly LocalizedText Waiting = new("A change waits", "Changement en attente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    public static readonly LocalizedText InSignIn = new("In the last sign-in", "À la dernière ouverture de session");
    public static readonly LocalizedText Here = new("Decided here", "Décidé ici");
    public static readonly LocalizedText InEffect = new("In effect", "En vigueur");
    public static readonly LocalizedText Yes = new("Yes", "Oui");
    public static readonly LocalizedText No = new("No", "Non");
    public static readonly LocalizedText Held = new("Held", "Détenu");
    public static readonly LocalizedText NotHeld = new("Not held", "Non détenu");

    public static readonly LocalizedText Proposed = new("What is proposed", "Ce qui est proposé");
    public static readonly LocalizedText Changes = new("What was decided here", "Ce qui a été décidé ici");
    public static readonly LocalizedText Newest = new("At most the newest {0} are shown.", "Au plus les {0} plus récents sont affichés.");

    public static readonly LocalizedText Change = new("Change a role", "Changer un rôle");
    public static readonly LocalizedText ChangeTitle = new("Change a role of {0}", "Changer un rôle de {0}");
    public static readonly LocalizedText ChangeEffect = new(
        "A second supervisor must confirm. Then it takes effect at once on every page and in every session.",
        "Un deuxième superviseur doit confirmer. L'effet est alors immédiat, dans toutes les pages et toutes les sessions.");

    public static readonly LocalizedText MayNotChange = new(
        "Nobody changes his or her own roles, and one change at a time waits for its second person.",
        "Personne ne change ses propres rôles, et un seul changement à la fois attend sa deuxième personne.");

    public static readonly LocalizedText Decision = new("What is decided", "Décision");
    public static readonly LocalizedText Reason = new("Reason", "Motif");
    public static readonly LocalizedText ReasonHint = new("For colleagues and auditors, 5 to 200 characters.", "Pour les collègues et les vérificateurs, de 5 à 200 caractères.");
    public static readonly LocalizedText Propose = new("Propose it", "Le proposer");
    public static readonly LocalizedText Back = new("Back to the member of staff", "Retour au membre du personnel");
}
