using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

internal static class MessageTexts
{
    public static readonly LocalizedText Title = new("Portal messages", "Messages du portail");
    public static readonly LocalizedText Intro = new(
        "What the agency says to the users of the portal, for a time, in both languages. Staff see it on top of their pages too.",
        "Ce que l'agence dit aux utilisateurs du portail, pour un temps, dans les deux langues. Le personnel le voit aussi en haut de ses pages.");

    public static readonly LocalizedText New = new("New message", "Nouveau message");
    public static readonly LocalizedText None = new("There is no message yet.", "Il n'y a pas encore de message.");
    public static readonly LocalizedText Caption = new("Messages, the last to begin first", "Messages, le dernier à commencer d'abord");
    public static readonly LocalizedText Text = new("Message text", "Texte du message");
    public static readonly LocalizedText TextEn = new("Text, in English", "Texte, en anglais");
    public static readonly LocalizedText TextFr = new("Text, in French", "Texte, en français");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Severity = new("How much it weighs", "Importance");
    public static readonly LocalizedText Audience = new("Shown to", "Montré à");
    public static readonly LocalizedText BeginsAndEnds = new("From, until", "Du, au");
    public static readonly LocalizedText BeginsAt = new("Shown from", "Montré à partir du");
    public static readonly LocalizedText EndsAt = new("Shown until", "Montré jusqu'au");
    public static readonly LocalizedText MomentHint = new("Ottawa time, as 2026-11-03 13:45", "Heure d'Ottawa, sous la forme 2026-11-03 13:45");
    public static readonly LocalizedText NoMoment = new("Write the day and time as 2026-11-03 13:45.", "Écrivez le jour et l'heure sous la forme 2026-11-03 13:45.");
    public static readonly LocalizedText ChangedBy = new("Last changed by", "Modifié en dernier par");
    public static readonly LocalizedText Publish = new("Publish", "Publier");
    public static readonly LocalizedText Back = new("Back to the messages", "Retour aux messages");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    public static readonly LocalizedText Edit = new("Portal message", "Message du portail");
    public static readonly LocalizedText Save = new("Save the changes", "Enregistrer les modifications");
    public static readonly LocalizedText EndTitle = new("End it now", "Y mettre fin maintenant");
    public static readonly LocalizedText EndEffect = new("Nobody sees it from this moment on.", "Plus personne ne le voit à partir de cet instant.");
    public static readonly LocalizedText End = new("End the message", "Mettre fin au message");

    public static readonly LocalizedText DismissTitle = new("Messages to you", "Messages qui vous sont adressés");
    public static readonly LocalizedText DismissIntro = new(
        "Messages in effect stand on top of each page until you dismiss them.",
        "Les messages en vigueur figurent en haut de chaque page jusqu'à ce que vous les masquiez.");
}
