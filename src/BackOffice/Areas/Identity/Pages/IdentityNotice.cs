using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages;

/// <summary>What was just done; the address carries it from the action to the page that shows it.</summary>
public enum IdentityNotice
{
    Suspended,
    Reinstated,
    Proposed,
    Confirmed,
    Returned,
    Withdrawn,
    Published,
    Changed,
    Ended,
    SessionsEnded,
}

internal static class IdentityNotices
{
    private static readonly LocalizedText Suspended = new(
        "The business account is suspended, and its owners are told.", "Le compte d'affaires est suspendu et ses titulaires en sont avisés.");

    private static readonly LocalizedText Reinstated = new(
        "The business account is reinstated, and its owners are told.", "Le compte d'affaires est rétabli et ses titulaires en sont avisés.");

    private static readonly LocalizedText Proposed = new("It is proposed. A colleague will confirm or return it.", "C'est proposé. Un collègue confirmera ou retournera la proposition.");
    private static readonly LocalizedText Confirmed = new("It is confirmed and in effect.", "C'est confirmé et en vigueur.");
    private static readonly LocalizedText Returned = new("It is returned with your note. Nothing has changed.", "La proposition est retournée avec votre note. Rien n'a changé.");
    private static readonly LocalizedText Withdrawn = new("It is withdrawn. Nothing has changed.", "La proposition est retirée. Rien n'a changé.");
    private static readonly LocalizedText Published = new("The message is published.", "Le message est publié.");
    private static readonly LocalizedText Changed = new("The message is changed. Those who had dismissed it see it again.", "Le message est modifié. Ceux qui l'avaient masqué le voient de nouveau.");
    private static readonly LocalizedText SessionsEnded = new("The person's sessions have ended, and the person is told.", "Les sessions de la personne ont pris fin et elle en est avisée.");
    private static readonly LocalizedText Ended = new("The message has ended.", "Le message a pris fin.");

    public static LocalizedText Text(this IdentityNotice notice) => notice switch
    {
        IdentityNotice.Suspended => Suspended,
        IdentityNotice.Reinstated => Reinstated,
        IdentityNotice.Proposed => Proposed,
        IdentityNotice.Confirmed => Confirmed,
        IdentityNotice.Returned => Returned,
        IdentityNotice.Withdrawn => Withdrawn,
        IdentityNotice.Published => Published,
        IdentityNotice.Changed => Changed,
        IdentityNotice.SessionsEnded => SessionsEnded,
        _ => Ended,
    };
}
