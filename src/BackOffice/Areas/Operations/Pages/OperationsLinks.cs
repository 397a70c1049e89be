namespace Cers.BackOffice.Areas.Operations.Pages;

/// <summary>The addresses of the pages about the running system.</summary>
internal static class OperationsLinks
{
    public const string Audit = "/operations/audit";
    public const string Jobs = "/operations/jobs";
    public const string DeadLetters = "/operations/dead-letters";

    /// <summary>The step before one is sent again.</summary>
    public static string DeadLetter(Guid id) => $"{DeadLetters}?letter={id}";

    public static string DeadLetterSent() => $"{DeadLetters}?sent=true";
}
