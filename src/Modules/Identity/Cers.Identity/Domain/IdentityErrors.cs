using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>The module's refusals. Codes of the rule catalogue keep its texts.</summary>
internal static class IdentityErrors
{
    /// <summary>USR-001: the same answer whichever of the three does not match.</summary>
    public static RuleViolation NoSuchUser() => new(
        "USR-001",
        new LocalizedText(
            "No user matches this name, e-mail address and reference number.", "Aucun utilisateur ne correspond à ce nom, à ce courriel et à ce numéro de référence."),
        null);

    public static RuleViolation LastOwner() => new(
        "USR-002",
        new LocalizedText("A business account must keep an account owner.", "Un compte d'affaires doit conserver un titulaire de compte."),
        "role");

    public static RuleViolation ProxyTouchesProxy() => new(
        "USR-003",
        new LocalizedText(
            "A proxy account owner cannot add or remove another proxy.", "Un titulaire de compte mandataire ne peut ni ajouter ni retirer un autre mandataire."),
        "role");

    public static RuleViolation HasAccess() => new(
        "USR-004", new LocalizedText("This user already has access.", "Cet utilisateur a déjà accès."), "urn");

    public static RuleViolation ProxyTouchesOwner() => new(
        "USR-005",
        new LocalizedText(
            "A proxy account owner cannot add or remove an account owner.", "Un titulaire de compte mandataire ne peut ni ajouter ni retirer un titulaire de compte."),
        "role");

    public static NotFound NoUserOfAccount() => new(
        "identity.user_not_found", new LocalizedText("Nobody with this number has access.", "Personne ayant ce numéro n'a accès."), "urn");

    public static Conflict AccountExists() => new(
        "identity.account_exists",
        new LocalizedText(
            "This business already has a business account. Ask its owner for access.", "Cette entreprise a déjà un compte d'affaires. Demandez l'accès à son titulaire."));

    public static Conflict NeedsUserAccount() => new(
        "identity.user_account_missing", new LocalizedText("Make your user account first.", "Créez d'abord votre compte d'utilisateur."));

    public static Conflict HasUserAccount() => new(
        "identity.user_account_exists", new LocalizedText("You already have a user account.", "Vous avez déjà un compte d'utilisateur."));

    public static Conflict EmailTaken() => new(
        "identity.email_taken",
        new LocalizedText("Another user account has this e-mail address.", "Un autre compte d'utilisateur a cette adresse de courriel."),
        "email");

    public static InvalidInput CodeNotValid() => new(
        "identity.email_code_not_valid",
        new LocalizedText("The code does not confirm this e-mail address, or it has expired.", "Le code ne confirme pas cette adresse de courriel, ou il est expiré."),
        "emailCode");

    public static Conflict SignInAgain() => new(
        "identity.sign_in_again", new LocalizedText("Sign in once more.", "Ouvrez une session de nouveau."));

    public static Conflict DrawAgain() => new(
        "identity.try_again", new LocalizedText("Send the request once more.", "Envoyez la demande de nouveau."));

    public static NotFound NoSession() => new(
        "identity.session_ended", new LocalizedText("The session has ended. Sign in again.", "La session est terminée. Ouvrez une nouvelle session."));

    public static NotFound NoSuchSession() => new(
        "identity.session_not_found", new LocalizedText("You have no such session.", "Vous n'avez aucune session de ce genre."), "sessionId");

    public static Conflict TokenShown() => new(
        "identity.token_shown", new LocalizedText("This token was shown before.", "Ce jeton a déjà été présenté."));

    public static Conflict NoAddressForCode() => new(
        "identity.second_factor_no_address",
        new LocalizedText("No address of yours is confirmed yet. Make your user account.", "Aucune de vos adresses n'est encore confirmée. Créez votre compte d'utilisateur."));

    public static InvalidInput SecondFactorNotValid() => new(
        "identity.second_factor_not_valid",
        new LocalizedText("The code is not the newest one, or it has expired.", "Le code n'est pas le plus récent, ou il est expiré."),
        "code");

    public static Conflict CredentialTaken() => new(
        "identity.credential_taken",
        new LocalizedText("This credential belongs to another person.", "Ce justificatif appartient à une autre personne."));
}
