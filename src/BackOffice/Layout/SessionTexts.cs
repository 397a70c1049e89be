using Cers.Kernel;

namespace Cers.BackOffice.Layout;

/// <summary>What a page says when its reader has not done anything for a while.</summary>
internal static class SessionTexts
{
    public static readonly LocalizedText Ends = new("Your session is about to end", "Votre session est sur le point de se terminer");
    public static readonly LocalizedText EndsWhy = new(
        "Nothing has happened for a while. Within two minutes you are signed out; what you have typed here stays if you go on now.",
        "Rien ne s'est passé depuis un moment. Dans moins de deux minutes, votre session sera fermée; ce que vous avez saisi reste si vous continuez maintenant.");

    public static readonly LocalizedText Stay = new("Stay signed in", "Rester en session");
    public static readonly LocalizedText Ended = new("Your session has ended", "Votre session est terminée");
    public static readonly LocalizedText EndedWhy = new(
        "Sign in again in a new window, then come back here and send what you have typed.",
        "Ouvrez une session dans une nouvelle fenêtre, puis revenez ici et envoyez ce que vous avez saisi.");

    public static readonly LocalizedText SignIn = new("Sign in again", "Ouvrir une session");
    public static readonly LocalizedText GoOn = new("I have signed in: go on", "Ma session est ouverte : continuer");
}
