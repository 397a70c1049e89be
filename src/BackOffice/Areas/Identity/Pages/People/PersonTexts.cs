using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

internal static class PersonTexts
{
    public static readonly LocalizedText Title = new("Person {0}", "Personne {0}");
    public static readonly LocalizedText Unknown = new("No user account has this reference number.", "Aucun compte d'utilisateur n'a ce numéro de référence.");
    public static readonly LocalizedText Undelivered = new(
        "Mails that could not be delivered: {0}, the oldest of {1}. Check the address with the person.",
        "Courriels non livrés : {0}, le plus ancien du {1}. Vérifiez l'adresse avec la personne.");

    public static readonly LocalizedText Name = new("Name", "Nom");
    public static readonly LocalizedText Email = new("E-mail", "Courriel");
    public static readonly LocalizedText Telephone = new("Telephone", "Téléphone");
    public static readonly LocalizedText Language = new("Language", "Langue");
    public static readonly LocalizedText UserAccountAt = new("User account since", "Compte d'utilisateur depuis");
    public static readonly LocalizedText Terms = new("Terms and conditions accepted, version", "Conditions d'utilisation acceptées, version");

    public static readonly LocalizedText Memberships = new("Business accounts", "Comptes d'affaires");
    public static readonly LocalizedText NoMemberships = new("This person never had access to a business account.", "Cette personne n'a jamais eu accès à un compte d'affaires.");
    public static readonly LocalizedText Account = new("Business account", "Compte d'affaires");
    public static readonly LocalizedText Role = new("Role", "Rôle");
    public static readonly LocalizedText Since = new("Since", "Depuis");
    public static readonly LocalizedText Until = new("Until", "Jusqu'au");
    public static readonly LocalizedText Now = new("in effect", "en vigueur");

    public static readonly LocalizedText Credentials = new("Credentials", "Justificatifs d'identité");
    public static readonly LocalizedText Reference = new("Reference", "Référence");
    public static readonly LocalizedText Issuer = new("Identity provider", "Fournisseur d'identité");
    public static readonly LocalizedText FirstUsed = new("First used", "Première utilisation");
    public static readonly LocalizedText LastUsed = new("Last used", "Dernière utilisation");
    public static readonly LocalizedText NotKnown = new("not known", "inconnue");
    public static readonly LocalizedText Relinks = new("Replacements of credentials", "Remplacements de justificatifs");

    public static readonly LocalizedText Sessions = new("Sessions of the last day", "Sessions du dernier jour");
    public static readonly LocalizedText NoSessions = new("The person did not sign in.", "La personne n'a pas ouvert de session.");
    public static readonly LocalizedText Started = new("Started", "Ouverte");
    public static readonly LocalizedText Kept = new("Last activity", "Dernière activité");
    public static readonly LocalizedText Ends = new("End", "Fin");
    public static readonly LocalizedText Provider = new("Sign-in by, from", "Ouverte par, depuis");
    public static readonly LocalizedText Live = new("signed in", "en cours");
    public static readonly LocalizedText Over = new("over", "terminée");

    public static readonly LocalizedText RoleChanges = new("Role changes", "Changements de rôle");
    public static readonly LocalizedText Change = new("From, to", "De, à");
    public static readonly LocalizedText By = new("By", "Par");
    public static readonly LocalizedText Newest = new("At most the newest {0} are shown.", "Au plus les {0} plus récents sont affichés.");

    public static readonly LocalizedText Relink = new("Put another credential in the place of a lost one", "Remplacer un justificatif perdu par un autre");
    public static readonly LocalizedText RelinkWaits = new(
        "It is proposed to put another credential in the place of one of this person's. A second officer decides.",
        "Il est proposé de remplacer un justificatif de cette personne par un autre. Un deuxième agent décide.");

    public static readonly LocalizedText EndSessions = new("End this person's sessions", "Fermer les sessions de cette personne");
    public static readonly LocalizedText EndSessionsTitle = new("End the sessions of {0}", "Fermer les sessions de {0}");
    public static readonly LocalizedText EndSessionsEffect = new(
        "All sessions and the programs signed in with them end at once; what is not saved is lost. The person is told by mail and can sign in again.",
        "Toutes les sessions et les programmes ouverts avec elles prennent fin immédiatement; ce qui n'est pas enregistré est perdu. La personne en est avisée par courriel et peut ouvrir une nouvelle session.");

    public static readonly LocalizedText EndSessionsReason = new("Why", "Motif");
    public static readonly LocalizedText EndSessionsHint = new(
        "For colleagues and auditors, 5 to 200 characters; no personal data.", "Pour les collègues et les vérificateurs, de 5 à 200 caractères; aucun renseignement personnel.");

    public static readonly LocalizedText EndSessionsNow = new("End all sessions", "Fermer toutes les sessions");
    public static readonly LocalizedText BackToPerson = new("Back to the person", "Retour à la personne");

    public static readonly LocalizedText Decide = new("See what is proposed, and decide", "Voir la proposition et décider");
}
