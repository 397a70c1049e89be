using Cers.BackOffice.FourEyes;
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

    private static readonly LocalizedText Published = new("The message is published.", "Le message est publié.");
    private static readonly LocalizedText Changed = new("The message is changed. Those who had dismissed it see it again.", "Le message est modifié. Ceux qui l'avaient masqué le voient de nouveau.");
    private static readonly LocalizedText SessionsEnded = new("The person's sessions have ended, and the person is told.", "Les sessions de la personne ont pris fin et elle en est avisée.");
    private static readonly LocalizedText Ended = new("The message has ended.", "Le message a pris fin.");

    public static LocalizedText Text(this IdentityNotice notice) => notice switch
    {
        IdentityNotice.Suspended => Suspended,
        IdentityNotice.Reinstated => Reinstated,
        IdentityNotice.Proposed => DecideTexts.Of(DecisionNotice.Proposed),
        IdentityNotice.Confirmed => DecideTexts.Of(DecisionNotice.Confirmed),
        IdentityNotice.Returned => DecideTexts.Of(DecisionNotice.Returned),
        IdentityNotice.Withdrawn => DecideTexts.Of(DecisionNotice.Withdrawn),
        IdentityNotice.Published => Published,
        IdentityNotice.Changed => Changed,
        IdentityNotice.SessionsEnded => SessionsEnded,
        _ => Ended,
    };

    /// <summary>The same said of a change that takes two people.</summary>
    public static IdentityNotice Of(DecisionNotice notice) => notice switch
    {
        DecisionNotice.Proposed => IdentityNotice.Proposed,
        DecisionNotice.Confirmed => IdentityNotice.Confirmed,
        DecisionNotice.Returned => IdentityNotice.Returned,
        _ => IdentityNotice.Withdrawn,
    };
}
