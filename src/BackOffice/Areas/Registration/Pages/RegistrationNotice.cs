using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>What was just done to a secret, an activation ID, an authorization ID or the register; the address carries it from the action to the page that shows it.</summary>
public enum RegistrationNotice
{
    SecretReplaced,
    SecretReleased,
    SecretRevoked,
    BounceRecorded,
    ActivationIdIssued,
    ActivationIdRevoked,
    AuthorizationSuspended,
    AuthorizationReinstated,
    RevocationProposed,
    RevocationConfirmed,
    RevocationReturned,
    RevocationWithdrawn,
    AccountCorrected,
    ImportApplied,
    ImportDropped,
}

internal static class RegistrationNotices
{
    private static readonly LocalizedText SecretReplaced = new(
        "The old shared secret no longer works. A new one is on its way to the applicant.",
        "L'ancien secret partagé ne fonctionne plus. Un nouveau est envoyé au demandeur.");

    private static readonly LocalizedText SecretReleased = new(
        "The shared secret can be used again, and the applicant is told. Wrong attempts count from zero.",
        "Le secret partagé peut de nouveau servir et le demandeur en est avisé. Les tentatives erronées repartent de zéro.");

    private static readonly LocalizedText SecretRevoked = new(
        "The shared secret no longer works, and the applicant is told.", "Le secret partagé ne fonctionne plus et le demandeur en est avisé.");

    private static readonly LocalizedText BounceRecorded = new("The mail that came back is kept.", "Le courriel retourné est consigné.");
    private static readonly LocalizedText ActivationIdIssued = new(
        "The activation ID is on its way to the client. A former one of the business no longer works.",
        "L'identificateur d'activation est envoyé au client. Un identificateur antérieur de l'entreprise ne fonctionne plus.");

    private static readonly LocalizedText ActivationIdRevoked = new("The activation ID no longer works.", "L'identificateur d'activation ne fonctionne plus.");
    private static readonly LocalizedText AuthorizationSuspended = new(
        "The authorization ID is suspended: nobody files with it. The account's owners and proxies are told.",
        "L'identificateur d'autorisation est suspendu : il ne permet plus de produire. Les titulaires du compte et leurs mandataires en sont avisés.");

    private static readonly LocalizedText AuthorizationReinstated = new(
        "The authorization ID is active again. The account's owners and proxies are told.",
        "L'identificateur d'autorisation est de nouveau actif. Les titulaires du compte et leurs mandataires en sont avisés.");

    private static readonly LocalizedText RevocationProposed = new(
        "The revocation is proposed. A colleague will confirm or return it.", "La révocation est proposée. Un collègue la confirmera ou la retournera.");

    private static readonly LocalizedText RevocationConfirmed = new("The authorization ID is revoked for good.", "L'identificateur d'autorisation est révoqué définitivement.");
    private static readonly LocalizedText RevocationReturned = new("The revocation is returned with your note. Nothing has changed.", "La révocation est retournée avec votre note. Rien n'a changé.");
    private static readonly LocalizedText RevocationWithdrawn = new("The revocation is withdrawn. Nothing has changed.", "La révocation est retirée. Rien n'a changé.");
    private static readonly LocalizedText AccountCorrected = new("The register is corrected; the change is kept below.", "Le registre est corrigé; la modification figure ci-dessous.");
    private static readonly LocalizedText ImportApplied = new("The register is changed as the preview said.", "Le registre est modifié conformément à l'aperçu.");
    private static readonly LocalizedText ImportDropped = new("The import is dropped. The register has not changed.", "L'importation est abandonnée. Le registre n'a pas changé.");

    public static LocalizedText Text(this RegistrationNotice notice) => notice switch
    {
        RegistrationNotice.SecretReplaced => SecretReplaced,
        RegistrationNotice.SecretReleased => SecretReleased,
        RegistrationNotice.SecretRevoked => SecretRevoked,
        RegistrationNotice.BounceRecorded => BounceRecorded,
        RegistrationNotice.ActivationIdIssued => ActivationIdIssued,
        RegistrationNotice.ActivationIdRevoked => ActivationIdRevoked,
        RegistrationNotice.AuthorizationSuspended => AuthorizationSuspended,
        RegistrationNotice.AuthorizationReinstated => AuthorizationReinstated,
        RegistrationNotice.RevocationProposed => RevocationProposed,
        RegistrationNotice.RevocationConfirmed => RevocationConfirmed,
        RegistrationNotice.RevocationReturned => RevocationReturned,
        RegistrationNotice.RevocationWithdrawn => RevocationWithdrawn,
        RegistrationNotice.AccountCorrected => AccountCorrected,
        RegistrationNotice.ImportApplied => ImportApplied,
        _ => ImportDropped,
    };
}
