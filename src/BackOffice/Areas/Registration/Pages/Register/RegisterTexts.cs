using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

internal static class RegisterTexts
{
    public static readonly LocalizedText Title = new("Register of RM accounts", "Registre des comptes RM");
    public static readonly LocalizedText Intro = new(
        "What applications and authorization IDs are checked against: imported from files and corrected here. Each night every account that is relied on is verified.",
        "Ce à quoi les demandes et les identificateurs d'autorisation sont confrontés : importé de fichiers et corrigé ici. Chaque nuit, tout compte dont dépend une inscription est vérifié.");

    public static readonly LocalizedText Silent = new("The register does not answer since {0}. Approvals wait; nobody is refused or suspended.", "Le registre ne répond pas depuis le {0}. Les approbations attendent; personne n'est refusé ni suspendu.");
    public static readonly LocalizedText ImportedAt = new("Last import applied: {0}", "Dernière importation appliquée : {0}");
    public static readonly LocalizedText NeverImported = new("No import was applied yet.", "Aucune importation n'a encore été appliquée.");
    public static readonly LocalizedText Search = new("Search the register", "Chercher dans le registre");
    public static readonly LocalizedText Text = new("Business number or name", "Numéro d'entreprise ou nom");
    public static readonly LocalizedText TextHint = new("The beginning of a number, or the beginnings of words of a name", "Le début d'un numéro, ou les débuts des mots d'un nom");
    public static readonly LocalizedText NotForExport = new("Only those closed or not for export", "Seulement ceux fermés ou non destinés à l'exportation");
    public static readonly LocalizedText Find = new("Search", "Chercher");
    public static readonly LocalizedText None = new("The register has no such account.", "Le registre ne contient aucun compte de ce genre.");
    public static readonly LocalizedText Caption = new("RM accounts in the order of their numbers", "Comptes RM dans l'ordre des numéros");
    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Designation = new("Designation", "Désignation");
    public static readonly LocalizedText AsOf = new("As of", "En date du");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Add = new("Add an account", "Ajouter un compte");
    public static readonly LocalizedText Imports = new("Imports", "Importations");

    public static readonly LocalizedText One = new("RM account {0}", "Compte RM {0}");
    public static readonly LocalizedText NotThere = new("The register does not know this number.", "Le registre ne connaît pas ce numéro.");
    public static readonly LocalizedText Answer = new("Last answer", "Dernière réponse");
    public static readonly LocalizedText NoAnswer = new("Nobody has asked about it yet.", "Personne ne l'a encore consulté.");
    public static readonly LocalizedText Correct = new("Correct it", "Le corriger");
    public static readonly LocalizedText Authorizations = new("Authorization IDs of this business", "Identificateurs d'autorisation de cette entreprise");
    public static readonly LocalizedText NoAuthorizations = new("It has none.", "Elle n'en a aucun.");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText Allocated = new("Allocated", "Attribué");
    public static readonly LocalizedText EndsAfter = new("Suspended after {0} unless put in order", "Suspendu après le {0} à défaut d'une mise en règle");
    public static readonly LocalizedText Applications = new("Applications for this number", "Demandes pour ce numéro");
    public static readonly LocalizedText NoApplications = new("There are none.", "Il n'y en a aucune.");
    public static readonly LocalizedText Changes = new("What happened to it in the register", "Ce qui lui est arrivé dans le registre");
    public static readonly LocalizedText NoChanges = new("Nothing since the register began.", "Rien depuis le début du registre.");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText What = new("What", "Quoi");
    public static readonly LocalizedText Before = new("Before", "Avant");
    public static readonly LocalizedText After = new("After", "Après");
    public static readonly LocalizedText ByWhom = new("By whom, why", "Par qui, motif");
    public static readonly LocalizedText AnImport = new("By an import", "Par une importation");

    public static readonly LocalizedText CorrectTitle = new("Correct RM account {0}", "Corriger le compte RM {0}");
    public static readonly LocalizedText CorrectEffect = new(
        "What you write here is what the register answers from now on. Authorization IDs follow with the next nightly verification.",
        "Ce que vous écrivez ici est ce que le registre répond désormais. Les identificateurs d'autorisation suivent à la prochaine vérification de nuit.");

    public static readonly LocalizedText AddTitle = new("Add an RM account", "Ajouter un compte RM");
    public static readonly LocalizedText AsOfHint = new("The day for which it holds, as 2026-11-03", "Le jour pour lequel cela vaut, sous la forme 2026-11-03");
    public static readonly LocalizedText NoDay = new("Write the day as 2026-11-03.", "Écrivez le jour sous la forme 2026-11-03.");
    public static readonly LocalizedText Reason = new("Reason, for colleagues (5 to 500 characters)", "Motif, pour les collègues (5 à 500 caractères)");
    public static readonly LocalizedText Save = new("Save", "Enregistrer");
    public static readonly LocalizedText Back = new("Back", "Retour");

    private static readonly LocalizedText Open = new("Open", "Ouvert");
    private static readonly LocalizedText Closed = new("Closed", "Fermé");
    private static readonly LocalizedText Added = new("Added", "Ajouté");
    private static readonly LocalizedText Changed = new("Changed", "Modifié");
    private static readonly LocalizedText Active = new("Active", "Actif");
    private static readonly LocalizedText Suspended = new("Suspended", "Suspendu");
    private static readonly LocalizedText Revoked = new("Revoked", "Révoqué");

    public static (LocalizedText Text, string Colour) OfOpen(bool open) => open ? (Open, "green") : (Closed, "red");

    public static LocalizedText Of(RmChangeKind kind) => kind switch
    {
        RmChangeKind.Added => Added,
        RmChangeKind.Closed => Closed,
        _ => Changed,
    };

    public static (LocalizedText Text, string Colour) Of(AuthorizationState state) => state switch
    {
        AuthorizationState.Active => (Active, "green"),
        AuthorizationState.Suspended => (Suspended, "amber"),
        _ => (Revoked, "red"),
    };
}
