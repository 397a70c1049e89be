using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Late;

internal static class LateTexts
{
    public static readonly LocalizedText Title = new("Changes after the window", "Changements après la période");
    public static readonly LocalizedText Intro = new(
        "Amendments and voids after the period for them, which owners and proxies explain. They count at once: there is nothing to decide.",
        "Modifications et annulations faites après la période prévue, que propriétaires et mandataires expliquent. Elles comptent aussitôt : il n'y a rien à décider.");

    public static readonly LocalizedText Changed = new("Changed", "Changée");
    public static readonly LocalizedText From = new("Changed from", "Changée à partir du");
    public static readonly LocalizedText To = new("Changed to", "Changée jusqu'au");
    public static readonly LocalizedText DayHint = new("Days as 2026-11-03; empty for all.", "Jours sous la forme 2026-11-03; vide pour tous.");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText None = new("Nothing was changed after the window on these days.", "Rien n'a été changé après la période ces jours-là.");
    public static readonly LocalizedText Caption = new("Changes after the window, the last first", "Changements après la période, le dernier d'abord");
    public static readonly LocalizedText Accepted = new("Accepted", "Acceptée");
    public static readonly LocalizedText Explanation = new("Reason and explanation", "Motif et explication");
    public static readonly LocalizedText By = new("By", "Par");
    public static readonly LocalizedText VersionOf = new("version {0}", "version {0}");
}
