using System.Globalization;
using Cers.BackOffice.Languages;
using Cers.Declarations.Contracts;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>The words for what bulk loads and their declarations are, and the colour that goes with each.</summary>
internal static class BulkWords
{
    public static readonly LocalizedText AcceptedCount = new("Accepted", "Acceptées");
    public static readonly LocalizedText DraftCount = new("Stored as drafts", "Enregistrées comme ébauches");
    public static readonly LocalizedText NeedsAcknowledgementCount = new("To be acknowledged", "À confirmer");
    public static readonly LocalizedText RefusedCount = new("Refused", "Refusées");

    private static readonly LocalizedText Queued = new("Waiting", "En attente");
    private static readonly LocalizedText Checking = new("File being checked", "Fichier en vérification");
    private static readonly LocalizedText Processing = new("Being processed", "En traitement");
    private static readonly LocalizedText Done = new("Done", "Terminé");
    private static readonly LocalizedText FileRefused = new("Refused", "Refusé");
    private static readonly LocalizedText Cancelled = new("Ended early", "Interrompu");

    private static readonly LocalizedText Accepted = new("Accepted", "Acceptée");
    private static readonly LocalizedText Draft = new("Stored as a draft", "Enregistrée comme ébauche");
    private static readonly LocalizedText NeedsAcknowledgement = new("To be acknowledged", "À confirmer");
    private static readonly LocalizedText Refused = new("Refused", "Refusée");

    private static readonly LocalizedText ErrorCount = new("Errors", "Erreurs");
    private static readonly LocalizedText VerifyCount = new("To verify", "À vérifier");
    private static readonly LocalizedText WarningCount = new("Warnings", "Avertissements");
    private static readonly LocalizedText InfoCount = new("For information", "Pour information");

    private static readonly LocalizedText Days = new("{0} d {1} h", "{0} j {1} h");

    public static bool HasEnded(BulkLoadState state) => state is BulkLoadState.Done or BulkLoadState.Refused or BulkLoadState.Cancelled;

    public static (LocalizedText Text, string Colour) Of(BulkLoadState state) => state switch
    {
        BulkLoadState.Queued => (Queued, "neutral"),
        BulkLoadState.Checking => (Checking, "blue"),
        BulkLoadState.Processing => (Processing, "blue"),
        BulkLoadState.Done => (Done, "green"),
        BulkLoadState.Refused => (FileRefused, "red"),
        _ => (Cancelled, "amber"),
    };

    public static (LocalizedText Text, string Colour) Of(BulkResult result) => result switch
    {
        BulkResult.Accepted => (Accepted, "green"),
        BulkResult.Draft => (Draft, "blue"),
        BulkResult.NeedsAcknowledgement => (NeedsAcknowledgement, "amber"),
        _ => (Refused, "red"),
    };

    /// <summary>How many declarations of a load have which result.</summary>
    public static IReadOnlyList<(LocalizedText What, int Count)> CountsOf(BulkLoadDetails load) =>
        [(AcceptedCount, load.Accepted), (DraftCount, load.Drafts), (NeedsAcknowledgementCount, load.NeedsAcknowledgement), (RefusedCount, load.Refused)];

    /// <summary>How many findings of which severity a declaration has; those that there are.</summary>
    public static IEnumerable<(LocalizedText What, int Count)> CountsOf(BulkResultRow row) =>
        new[] { (ErrorCount, row.Errors), (VerifyCount, row.Verifies), (WarningCount, row.Warnings), (InfoCount, row.Infos) }.Where(c => c.Item2 > 0);

    /// <summary>How long a load took, or takes by now: 4 s, 2 min, 3 h, 1 d 4 h.</summary>
    public static string Duration(InLanguage language, TimeSpan time) => (time switch
    {
        { TotalSeconds: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{Math.Max(0, (int)time.TotalSeconds)} s"),
        { TotalMinutes: < 60 } => string.Create(CultureInfo.InvariantCulture, $"{time.Minutes} min"),
        { TotalHours: < 24 } => string.Create(CultureInfo.InvariantCulture, $"{time.Hours} h {time.Minutes} min"),
        _ => language[Days, time.Days, time.Hours],
    }).Replace(' ', '\u00a0');
}
