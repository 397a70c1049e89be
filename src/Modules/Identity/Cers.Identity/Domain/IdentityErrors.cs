using Cers.Identity.Contracts;
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

    public static InvalidInput NothingToSearch() => new(
        "identity.search_too_short", new LocalizedText("Enter at least two letters or digits that belong together.", "Saisissez au moins deux lettres ou chiffres qui se suivent."), "text");

    public static NotFound UnknownPerson() => new(
        "identity.person_unknown", new LocalizedText("No user account has this reference number.", "Aucun compte d'utilisateur n'a ce numéro de référence."), "urn");

    public static NotFound UnknownAccount() => new(
        "identity.account_unknown", new LocalizedText("There is no such business account.", "Ce compte d'affaires n'existe pas."));

    public static NotFound UnknownStaff() => new(
        "identity.staff_unknown", new LocalizedText("Nobody on the staff has this number.", "Aucun membre du personnel n'a ce numéro."));

    public static NotFound UnknownMessage() => new(
        "identity.message_unknown", new LocalizedText("There is no such portal message.", "Ce message du portail n'existe pas."));

    public static Conflict AccountIsNot(AccountState state) => state == AccountState.Active
        ? new Conflict("identity.account_not_active", new LocalizedText("The business account is not active. Look at it again.", "Le compte d'affaires n'est pas actif. Consultez-le de nouveau."))
        : new Conflict("identity.account_not_suspended", new LocalizedText("The business account is not suspended. Look at it again.", "Le compte d'affaires n'est pas suspendu. Consultez-le de nouveau."));

    public static Conflict NotForOneself() => new(
        "identity.not_for_oneself", new LocalizedText("Nobody does this for himself or herself. Ask a colleague.", "Personne ne fait cela pour soi-même. Adressez-vous à un collègue."));

    public static Conflict NotSignedInAnywhere() => new(
        "identity.not_signed_in_anywhere", new LocalizedText("Nobody is signed in as this person.", "Personne n'a de session ouverte au nom de cette personne."));

    public static Conflict NotThisPersons() => new(
        "identity.credential_not_of_person",
        new LocalizedText("This credential does not sign this person in. Look at the person again.", "Ce justificatif n'ouvre pas de session pour cette personne. Consultez-la de nouveau."),
        "old");

    public static NotFound UnknownCredential() => new(
        "identity.credential_unknown", new LocalizedText("No credential with this reference has signed in.", "Aucun justificatif ayant cette référence n'a ouvert de session."), "new");

    public static Conflict CredentialInUse() => new(
        "identity.credential_in_use",
        new LocalizedText(
            "This credential belongs to somebody with a user account or to staff: it cannot be given to this person.",
            "Ce justificatif appartient à une personne qui a un compte d'utilisateur ou au personnel : il ne peut être attribué à cette personne."),
        "new");

    public static Conflict ClosedForGood() => new(
        "identity.account_closed_for_good", new("The business account is closed for good.", "Le compte d'affaires est fermé définitivement."));

    public static Conflict NothingProposed() => new(
        "identity.nothing_proposed", new LocalizedText("Nothing is proposed here any more. Look at it again.", "Plus rien n'est proposé ici. Consultez de nouveau la page."));

    public static Conflict DecidedAlready() => new(
        "identity.role_decided", new LocalizedText("This is already so.", "C'est déjà le cas."), "decision");

    public static Conflict MessageEnded() => new(
        "identity.message_ended", new LocalizedText("This portal message has ended. Publish another one.", "Ce message du portail a pris fin. Publiez-en un autre."));

    public static Conflict MessageChanged() => new(
        "identity.message_changed", new LocalizedText("Somebody changed this portal message. Look at it again.", "Quelqu'un a modifié ce message du portail. Consultez-le de nouveau."));

    public static InvalidInput MessageEndsBeforeBegin() => new(
        "identity.message_end_before_begin", new LocalizedText("The end is before the beginning.", "La fin précède le début."), "endsAt");

    public static InvalidInput MessageEndsInPast() => new(
        "identity.message_end_past", new LocalizedText("The end is in the past.", "La fin est dans le passé."), "endsAt");

    /// <summary>USR-006: expired, used, withdrawn, not for this person's address, or by somebody who may not let in any more.</summary>
    public static RuleViolation InvitationOver() => new(
        "USR-006", new LocalizedText("The invitation is no longer valid.", "L'invitation n'est plus valide."), "invitation");

    public static Conflict HandoverOver() => new(
        "identity.handover_over", new LocalizedText("The hand-over is no longer valid.", "La cession n'est plus valide."), "handoverId");

    public static NotFound NoOffer(string path) => new(
        "identity.offer_not_found", new LocalizedText("There is no such offer.", "Cette offre n'existe pas."), path);

    public static Conflict IsOwner() => new(
        "identity.user_is_owner", new LocalizedText("This user is an account owner already.", "Cet utilisateur est déjà titulaire du compte."), "urn");

    public static InvalidInput NotToOneself() => new(
        "identity.handover_to_oneself", new LocalizedText("Name another user.", "Nommez un autre utilisateur."), "urn");

    public static InvalidInput NoStepDown() => new(
        "identity.step_down_role",
        new LocalizedText("Choose a role other than account owner.", "Choisissez un rôle autre que titulaire de compte."),
        "stepDownTo");

    public static Conflict AccountSuspended() => new(
        "identity.account_suspended",
        new LocalizedText(
            "The business account is suspended: you can view and download, but change nothing.",
            "Le compte d'affaires est suspendu : vous pouvez consulter et télécharger, mais ne rien modifier."));

    public static Conflict TermsToAccept() => new(
        "identity.terms_to_accept",
        new LocalizedText(
            "The terms and conditions have changed. Accept them first.", "Les conditions d'utilisation ont changé. Acceptez-les d'abord."));

    public static NotFound NoCredential() => new(
        "identity.credential_not_found", new LocalizedText("You have no such credential.", "Vous n'avez pas ce justificatif d'identité."), "credentialId");

    public static Conflict CredentialOfSession() => new(
        "identity.credential_of_session",
        new LocalizedText(
            "You signed in with this credential. Sign in with the other one to remove it.",
            "Vous avez ouvert la session avec ce justificatif. Ouvrez-la avec l'autre pour le retirer."),
        "credentialId");

    public static Conflict LastCredential() => new(
        "identity.last_credential",
        new LocalizedText("You need a credential to sign in.", "Il vous faut un justificatif d'identité pour ouvrir une session."),
        "credentialId");

    public static Conflict SameEmail() => new(
        "identity.email_unchanged", new LocalizedText("This is your address already.", "C'est déjà votre adresse."), "email");

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
