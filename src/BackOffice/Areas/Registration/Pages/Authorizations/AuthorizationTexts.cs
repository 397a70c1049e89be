using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

internal static class AuthorizationTexts
{
    public static readonly LocalizedText One = new("Authorization ID {0}", "Identificateur d'autorisation {0}");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Designation = new("Business designation", "Désignation d'entreprise");
    public static readonly LocalizedText Allocated = new("Allocated", "Attribué");
    public static readonly LocalizedText Held = new("Business account", "Compte d'affaires");
    public static readonly LocalizedText IsHeld = new("Opened with it", "Ouvert au moyen de celui-ci");
    public static readonly LocalizedText NotHeld = new("Not opened yet", "Pas encore ouvert");
    public static readonly LocalizedText Warning = new("The RM account is not in order", "Le compte RM n'est pas en règle");
    public static readonly LocalizedText WarnedSince = new(
        "Owners and proxies were told on {0}. It is suspended after {1} unless the register says that the account is open and for export.",
        "Les titulaires et leurs mandataires ont été avisés le {0}. Il est suspendu après le {1}, à moins que le registre n'indique que le compte est ouvert et destiné à l'exportation.");

    public static readonly LocalizedText ByRegister = new(
        "The register suspended it. It becomes active again by the nightly verification when the register says that the RM account is open and for export.",
        "Le registre l'a suspendu. Il redevient actif par la vérification de nuit lorsque le registre indique que le compte RM est ouvert et destiné à l'exportation.");

    public static readonly LocalizedText Act = new("What you can do", "Ce que vous pouvez faire");
    public static readonly LocalizedText Nothing = new("You can do nothing here now.", "Vous ne pouvez rien faire ici pour le moment.");
    public static readonly LocalizedText Suspend = new("Suspend it", "Le suspendre");
    public static readonly LocalizedText Reinstate = new("Reinstate it", "Le rétablir");
    public static readonly LocalizedText Revoke = new("Propose to revoke it", "Proposer de le révoquer");
    public static readonly LocalizedText Waits = new("A revocation waits for a second officer", "Une révocation attend un deuxième agent");
    public static readonly LocalizedText ProposedBy = new("Proposed by {0}; it expires on {1}.", "Proposée par {0}; elle expire le {1}.");
    public static readonly LocalizedText Confirm = new("Confirm the revocation", "Confirmer la révocation");
    public static readonly LocalizedText Note = new("Note to the colleague who proposed it (1 to 500 characters)", "Note au collègue qui l'a proposée (1 à 500 caractères)");
    public static readonly LocalizedText Return = new("Return it", "La retourner");
    public static readonly LocalizedText Withdraw = new("Withdraw what you proposed", "Retirer votre proposition");
    public static readonly LocalizedText History = new("What happened", "Ce qui s'est passé");
    public static readonly LocalizedText NoHistory = new("Nothing since it was allocated.", "Rien depuis son attribution.");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText What = new("What", "Quoi");
    public static readonly LocalizedText Why = new("Why", "Motif");
    public static readonly LocalizedText ByWhom = new("By", "Par");
    public static readonly LocalizedText System = new("System", "Système");

    public static readonly LocalizedText SuspendTitle = new("Suspend authorization ID {0}", "Suspendre l'identificateur d'autorisation {0}");
    public static readonly LocalizedText SuspendEffect = new(
        "Nobody files with it from this moment on. Owners and proxies of the business account are told; viewing stays possible.",
        "Il cesse immédiatement de permettre de produire. Les titulaires du compte d'affaires et leurs mandataires en sont avisés; la consultation reste possible.");

    public static readonly LocalizedText ReinstateTitle = new("Reinstate authorization ID {0}", "Rétablir l'identificateur d'autorisation {0}");
    public static readonly LocalizedText ReinstateEffect = new(
        "It can be used to file again. Owners and proxies of the business account are told.",
        "Il permet de nouveau de produire. Les titulaires du compte d'affaires et leurs mandataires en sont avisés.");

    public static readonly LocalizedText RevokeTitle = new("Revoke authorization ID {0}", "Révoquer l'identificateur d'autorisation {0}");
    public static readonly LocalizedText RevokeEffect = new(
        "It takes two: a colleague confirms. Then it is never used again, by anybody, and a shared secret for it dies.",
        "Il faut deux personnes : un collègue confirme. Il n'est ensuite plus jamais utilisé, par personne, et son secret partagé cesse de fonctionner.");

    public static readonly LocalizedText Reason = new("Reason, for colleagues (5 to 500 characters)", "Motif, pour les collègues (5 à 500 caractères)");
    public static readonly LocalizedText Back = new("Back to the authorization ID", "Retour à l'identificateur d'autorisation");

    private static readonly LocalizedText RmAccountNotValid = new("The RM account was not found or is closed", "Le compte RM est introuvable ou fermé");
    private static readonly LocalizedText RmAccountNotForExport = new(
        "The RM account is not designated export, or both import and export", "Le compte RM n'est pas désigné pour l'exportation, ou pour l'importation et l'exportation");

    private static readonly LocalizedText RmAccountInOrder = new("The RM account is open and for export again", "Le compte RM est de nouveau ouvert et destiné à l'exportation");
    private static readonly LocalizedText Staff = new("Decided by staff", "Décision du personnel");
    private static readonly LocalizedText Warned = new("Owners and proxies warned", "Titulaires et mandataires avertis");
    private static readonly LocalizedText WarningLifted = new("Warning lifted", "Avertissement levé");
    private static readonly LocalizedText Suspended = new("Suspended", "Suspendu");
    private static readonly LocalizedText Reinstated = new("Reinstated", "Rétabli");
    private static readonly LocalizedText RevocationProposed = new("Revocation proposed", "Révocation proposée");
    private static readonly LocalizedText RevocationReturned = new("Revocation returned", "Révocation retournée");
    private static readonly LocalizedText RevocationWithdrawn = new("Revocation withdrawn", "Révocation retirée");
    private static readonly LocalizedText RevocationExpired = new("Revocation left undecided", "Révocation restée sans décision");
    private static readonly LocalizedText Revoked = new("Revoked", "Révoqué");

    public static LocalizedText Of(AuthorizationCause cause) => cause switch
    {
        AuthorizationCause.RmAccountNotValid => RmAccountNotValid,
        AuthorizationCause.RmAccountNotForExport => RmAccountNotForExport,
        AuthorizationCause.RmAccountInOrder => RmAccountInOrder,
        _ => Staff,
    };

    public static LocalizedText Of(AuthorizationEventKind kind) => kind switch
    {
        AuthorizationEventKind.Warned => Warned,
        AuthorizationEventKind.WarningLifted => WarningLifted,
        AuthorizationEventKind.Suspended => Suspended,
        AuthorizationEventKind.Reinstated => Reinstated,
        AuthorizationEventKind.RevocationProposed => RevocationProposed,
        AuthorizationEventKind.RevocationReturned => RevocationReturned,
        AuthorizationEventKind.RevocationWithdrawn => RevocationWithdrawn,
        AuthorizationEventKind.RevocationExpired => RevocationExpired,
        _ => Revoked,
    };
}
