using System.Globalization;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Operations.Pages.Jobs;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Jobs", "Tâches planifiées");
    public static readonly LocalizedText Intro = new(
        "Each job runs on one of the hosts at a time. Times are Ottawa's. A job may run twice or late without harm.",
        "Chaque tâche s'exécute sur un seul hôte à la fois. Les heures sont celles d'Ottawa. Une tâche peut s'exécuter deux fois ou en retard sans dommage.");

    public static readonly LocalizedText Caption = new("Jobs by name", "Tâches par nom");
    public static readonly LocalizedText Job = new("Job", "Tâche");
    public static readonly LocalizedText Schedule = new("Schedule", "Horaire");
    public static readonly LocalizedText LastRun = new("Last run", "Dernière exécution");
    public static readonly LocalizedText NextRun = new("Next run", "Prochaine exécution");
    public static readonly LocalizedText Actions = new("What you can do", "Ce que vous pouvez faire");

    public static readonly LocalizedText Succeeded = new("Succeeded", "Réussie");
    public static readonly LocalizedText Failed = new("Failed", "Échouée");
    public static readonly LocalizedText Paused = new("Paused", "En pause");
    public static readonly LocalizedText Never = new("Never", "Jamais");
    public static readonly LocalizedText Took = new("took {0} s, on {1}", "a duré {0} s, sur {1}");

    public static readonly LocalizedText RunNow = new("Run now", "Exécuter maintenant");
    public static readonly LocalizedText PauseAsk = new("Pause …", "Mettre en pause…");
    public static readonly LocalizedText PauseEffect = new(
        "It will not run on its schedule, on any host, until somebody resumes it. What it does is then left undone.",
        "Elle ne s'exécutera plus selon son horaire, sur aucun hôte, jusqu'à ce que quelqu'un la reprenne. Son travail restera en attente.");

    public static readonly LocalizedText Pause = new("Pause it", "La mettre en pause");
    public static readonly LocalizedText Resume = new("Resume", "Reprendre");

    public static readonly LocalizedText RunDone = new(
        "The job will run within seconds. Open this page again to see how it went.",
        "La tâche s'exécutera d'ici quelques secondes. Ouvrez cette page de nouveau pour voir le résultat.");

    public static readonly LocalizedText PauseDone = new("The job is paused.", "La tâche est en pause.");
    public static readonly LocalizedText ResumeDone = new("The job runs on its schedule again.", "La tâche s'exécute de nouveau selon son horaire.");

    /// <summary>Seconds as people read them: 0.34; 0,34.</summary>
    public static string Seconds(TimeSpan duration, Language language) =>
        duration.TotalSeconds.ToString("0.00", CultureInfo.InvariantCulture).Replace(".", language == Language.Fr ? "," : ".", StringComparison.Ordinal);

    public static LocalizedText Of(JobNotice notice) => notice switch
    {
        JobNotice.Run => RunDone,
        JobNotice.Paused => PauseDone,
        _ => ResumeDone,
    };
}
