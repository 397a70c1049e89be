using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

internal static class SecretTexts
{
    public static readonly LocalizedText Title = new("Shared secrets", "Secrets partagés");
    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");
    public static readonly LocalizedText Which = new("Show those that", "Afficher ceux qui");
    public static readonly LocalizedText Days = new("Within days (1 to 90)", "D'ici, en jours (1 à 90)");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText Application = new("Application", "Demande");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText IssuedAt = new("Issued", "Émis");
    public static readonly LocalizedText LastDay = new("Last day", "Dernier jour");
    public static readonly LocalizedText WrongAttempts = new("Wrong attempts", "Tentatives erronées");
    public static readonly LocalizedText None = new("No shared secret is in this list.", "Aucun secret partagé dans cette liste.");
    public static readonly LocalizedText Caption = new("Shared secrets, those that end first on top", "Secrets partagés, les premiers à expirer en tête");
    public static readonly LocalizedText CaptionExpired = new("Expired shared secrets, the last to end on top", "Secrets partagés expirés, les derniers à expirer en tête");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText ActivationIds = new("Activation IDs of former CAED clients", "Identificateurs d'activation d'anciens clients de la DECA");

    public static readonly LocalizedText One = new("Shared secret of application {0}", "Secret partagé de la demande {0}");
    public static readonly LocalizedText Never = new(
        "Staff never see a shared secret: it is mailed to the address below alone.", "Le personnel ne voit jamais un secret partagé : il est envoyé uniquement à l'adresse ci-dessous.");

    public static readonly LocalizedText Email = new("Sent to", "Envoyé à");
    public static readonly LocalizedText Language = new("Language of messages", "Langue des messages");
    public static readonly LocalizedText English = new("English", "Anglais");
    public static readonly LocalizedText French = new("French", "Français");
    public static readonly LocalizedText AuthorizationId = new("Authorization ID", "Identificateur d'autorisation");
    public static readonly LocalizedText Act = new("What you can do", "Ce que vous pouvez faire");
    public static readonly LocalizedText MayNot = new("You may look, and do nothing here.", "Vous pouvez consulter, sans rien modifier ici.");
    public static readonly LocalizedText NotApproved = new(
        "The secret is neither replaced nor revoked: the application is no longer in the state “approved”.",
        "Le secret n'est ni remplacé ni révoqué : la demande n'est plus à l'état « approuvée ».");

    public static readonly LocalizedText Release = new("Release it: I have looked at the attempts", "Le libérer : j'ai examiné les tentatives");
    public static readonly LocalizedText Replace = new("Replace it", "Le remplacer");
    public static readonly LocalizedText Revoke = new("Revoke it", "Le révoquer");
    public static readonly LocalizedText RecordBounce = new("Enter mail that came back", "Consigner un courriel retourné");
    public static readonly LocalizedText Attempts = new("Wrong attempts at this secret", "Tentatives erronées avec ce secret");
    public static readonly LocalizedText AttemptsBy = new("{0} people tried a wrong secret. Shown are the last {1} attempts.", "{0} personnes ont essayé un secret erroné. Les {1} dernières tentatives sont affichées.");
    public static readonly LocalizedText NoAttempts = new("Nobody has tried a wrong secret.", "Personne n'a essayé de secret erroné.");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText Who = new("Who", "Qui");
    public static readonly LocalizedText Person = new("Person {0}", "Personne {0}");
    public static readonly LocalizedText Nobody = new("Not signed in", "Sans session");
    public static readonly LocalizedText Bounces = new("Mail that came back", "Courriels retournés");
    public static readonly LocalizedText NoBounces = new("No mail came back.", "Aucun courriel n'est retourné.");
    public static readonly LocalizedText Mail = new("Mail", "Courriel");
    public static readonly LocalizedText Why = new("Why", "Motif");
    public static readonly LocalizedText EnteredBy = new("Entered by", "Consigné par");
    public static readonly LocalizedText All = new("All secrets of this application", "Tous les secrets de cette demande");

    public static readonly LocalizedText ReplaceTitle = new("Replace the shared secret of application {0}", "Remplacer le secret partagé de la demande {0}");
    public static readonly LocalizedText ReplaceEffect = new(
        "The old secret no longer works from this moment on, and is not sent any more if it is still on its way. A new one is mailed and lives its full time.",
        "L'ancien secret cesse de fonctionner immédiatement et n'est plus envoyé s'il est encore en attente. Un nouveau est envoyé par courriel, avec sa durée entière.");

    public static readonly LocalizedText NewEmail = new("Corrected e-mail address", "Adresse de courriel corrigée");
    public static readonly LocalizedText NewEmailHint = new(
        "Only if the address is wrong. This secret and every later message go there.", "Seulement si l'adresse est erronée. Ce secret et tous les messages suivants y seront envoyés.");

    public static readonly LocalizedText ReplaceNow = new("Replace the secret", "Remplacer le secret");
    public static readonly LocalizedText Back = new("Back to the shared secret", "Retour au secret partagé");
    public static readonly LocalizedText RevokeTitle = new("Revoke the shared secret of application {0}", "Révoquer le secret partagé de la demande {0}");
    public static readonly LocalizedText RevokeEffect = new(
        "It no longer works from this moment on, and no other one is issued. The applicant is told how to get one.",
        "Il cesse de fonctionner immédiatement et aucun autre n'est émis. Le demandeur est informé de la façon d'en obtenir un.");

    public static readonly LocalizedText Reason = new("Reason, for colleagues (5 to 500 characters)", "Motif, pour les collègues (5 à 500 caractères)");
    public static readonly LocalizedText RevokeNow = new("Revoke the secret", "Révoquer le secret");
    public static readonly LocalizedText BounceTitle = new("Mail of application {0} that came back", "Courriel retourné de la demande {0}");
    public static readonly LocalizedText BounceMail = new("Which mail came back", "Quel courriel est retourné");
    public static readonly LocalizedText BounceReason = new("Why, as the message says", "Motif, selon le message");
    public static readonly LocalizedText BounceNote = new("Note for colleagues", "Note pour les collègues");
    public static readonly LocalizedText CameBackAt = new("When it came back", "Quand il est retourné");
    public static readonly LocalizedText CameBackHint = new("Ottawa time, as 2026-11-03 13:45", "Heure d'Ottawa, sous la forme 2026-11-03 13:45");
    public static readonly LocalizedText NoMoment = new("Write the day and time as 2026-11-03 13:45.", "Écrivez le jour et l'heure sous la forme 2026-11-03 13:45.");
    public static readonly LocalizedText Keep = new("Keep it", "Consigner");

    private static readonly LocalizedText Live = new("can still be used", "peuvent encore servir");
    private static readonly LocalizedText Paused = new("are paused after wrong attempts", "sont suspendus après des tentatives erronées");
    private static readonly LocalizedText Ending = new("end within so many days", "expirent d'ici tant de jours");
    private static readonly LocalizedText Expired = new("expired and were not replaced", "sont expirés et non remplacés");
    private static readonly LocalizedText NotDelivered = new("did not arrive", "ne sont pas arrivés");

    private static readonly LocalizedText TheSecret = new("The one with the shared secret", "Celui contenant le secret partagé");
    private static readonly LocalizedText TheDecision = new("The one with the decision", "Celui contenant la décision");
    private static readonly LocalizedText OtherMail = new("Another one", "Un autre");
    private static readonly LocalizedText UnknownAddress = new("The address is unknown", "L'adresse est inconnue");
    private static readonly LocalizedText MailboxFull = new("The mailbox is full", "La boîte est pleine");
    private static readonly LocalizedText RefusedMail = new("The mail was refused", "Le courriel a été refusé");
    private static readonly LocalizedText OtherReason = new("Another reason", "Un autre motif");

    public static LocalizedText Of(SecretFilter filter) => filter switch
    {
        SecretFilter.Paused => Paused,
        SecretFilter.Ending => Ending,
        SecretFilter.Expired => Expired,
        SecretFilter.NotDelivered => NotDelivered,
        _ => Live,
    };

    public static LocalizedText Of(BouncedMail mail) => mail switch
    {
        BouncedMail.SharedSecret => TheSecret,
        BouncedMail.Decision => TheDecision,
        _ => OtherMail,
    };

    public static LocalizedText Of(BounceReason reason) => reason switch
    {
        Cers.Registration.Contracts.BackOffice.BounceReason.UnknownAddress => UnknownAddress,
        Cers.Registration.Contracts.BackOffice.BounceReason.MailboxFull => MailboxFull,
        Cers.Registration.Contracts.BackOffice.BounceReason.Refused => RefusedMail,
        _ => OtherReason,
    };
}
