using Cers.Kernel;
using Cers.Messaging.Operations;

namespace Cers.BackOffice.Areas.Operations.Pages.DeadLetters;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Undelivered mails and notifications", "Courriels et avis non livrés");
    public static readonly LocalizedText Intro = new(
        "Given up after the last attempt, or refused for good. Texts are not shown, and addresses only in part.",
        "Abandonnés après la dernière tentative ou refusés pour de bon. Les textes ne sont pas affichés, et les adresses en partie seulement.");

    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");
    public static readonly LocalizedText Kind = new("Kind", "Genre");
    public static readonly LocalizedText AllKinds = new("All kinds", "Tous les genres");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText None = new("Nothing is undelivered.", "Aucun envoi n'est en échec.");
    public static readonly LocalizedText Caption = new("Undelivered, the newest first", "En échec, le plus récent d'abord");
    public static readonly LocalizedText Promised = new("Promised", "Promis");
    public static readonly LocalizedText Attempts = new("Attempts", "Tentatives");
    public static readonly LocalizedText Fault = new("Last fault", "Dernière erreur");
    public static readonly LocalizedText Recipient = new("Recipient", "Destinataire");
    public static readonly LocalizedText Secret = new("Secret inside", "Secret contenu");
    public static readonly LocalizedText Action = new("What you can do", "Ce que vous pouvez faire");
    public static readonly LocalizedText Mail = new("Mail", "Courriel");
    public static readonly LocalizedText Notification = new("Notification", "Avis interne");
    public static readonly LocalizedText Within = new("Within the system", "Dans le système");
    public static readonly LocalizedText Nothing = new("Nothing", "Rien");

    public static readonly LocalizedText SendAgain = new("Send again", "Reprendre l'envoi");
    public static readonly LocalizedText ConfirmTitle = new("Send again?", "Reprendre l'envoi?");
    public static readonly LocalizedText ConfirmEffect = new(
        "It waits again at once, with all its attempts. Your name is kept with this.",
        "L'envoi est remis en attente aussitôt, avec toutes ses tentatives. Votre nom est conservé.");

    public static readonly LocalizedText Cancel = new("Leave it", "Ne rien faire");
    public static readonly LocalizedText SentNotice = new("It waits to be sent again.", "L'envoi est de nouveau en attente.");

    public static readonly LocalizedText Log = new("State of deliveries", "État des envois");
    public static readonly LocalizedText LogCaption = new("Waiting, undelivered, and delivered in the last hour", "En attente, en échec et livrés dans la dernière heure");
    public static readonly LocalizedText LogNone = new("Nothing waits, and nothing was sent in the last hour.", "Rien n'est en attente et rien n'a été envoyé dans la dernière heure.");
    public static readonly LocalizedText Waiting = new("Waiting", "En attente");
    public static readonly LocalizedText Oldest = new("Oldest that waits", "Plus ancien en attente");
    public static readonly LocalizedText Delivered = new("Delivered", "Livrés");
    public static readonly LocalizedText Replaced = new("Replaced by a newer one", "Remplacés par un plus récent");
    public static readonly LocalizedText Dead = new("Undelivered", "En échec");
    public static readonly LocalizedText NoneWaits = new("None", "Aucun");

    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");

    private static readonly LocalizedText NoSecret = new("None", "Aucun");
    private static readonly LocalizedText Good = new("Still good", "Encore valide");
    private static readonly LocalizedText Ended = new("Ended: not sent again", "Périmé : envoi non repris");

    public static LocalizedText Of(SecretState secret) => secret switch
    {
        SecretState.None => NoSecret,
        SecretState.Good => Good,
        _ => Ended,
    };
}
