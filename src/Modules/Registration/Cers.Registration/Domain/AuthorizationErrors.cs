using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why a decision on an authorization ID is refused.</summary>
internal static class AuthorizationErrors
{
    public static NotFound Unknown() =>
        new("registration.authorization_unknown", new("There is no such authorization ID.", "Cet identificateur d'autorisation n'existe pas."));

    public static Conflict Changed() =>
        new("registration.changed_meanwhile", new(
            "This authorization ID has changed since you opened the page. Look at it again.",
            "Cet identificateur d'autorisation a changé depuis que vous avez ouvert la page. Consultez-le de nouveau."));

    public static Conflict NotActive() =>
        new("registration.authorization_not_active", new(
            "Only an active authorization ID is suspended.", "Seul un identificateur d'autorisation actif peut être suspendu."));

    public static Conflict NotSuspended() =>
        new("registration.authorization_not_suspended", new(
            "Only a suspended authorization ID is reinstated.", "Seul un identificateur d'autorisation suspendu peut être rétabli."));

    public static Conflict SuspendedByRegister() =>
        new("registration.suspended_by_register", new(
            "The register of RM accounts suspended it. It becomes active again when the register says that the RM account is open and for export.",
            "Le registre des comptes RM l'a suspendu. Il redevient actif lorsque le registre indique que le compte RM est ouvert et désigné pour l'exportation."));

    public static Conflict Revoked() =>
        new("registration.authorization_revoked", new("This authorization ID is revoked.", "Cet identificateur d'autorisation est révoqué."));
}
