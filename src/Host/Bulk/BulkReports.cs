using Cers.Kernel;

namespace Cers.Host.Bulk;

/// <summary>How addresses call the reports of a load.</summary>
internal static class BulkReports
{
    public const string Submission = "submission-report";
    public const string Errors = "error-report";

    public static Error Unknown { get; } = new NotFound(
        "declarations.bulk_unknown", new LocalizedText("The account has no such bulk load.", "Le compte n'a pas de tel chargement en bloc."), "load");
}
