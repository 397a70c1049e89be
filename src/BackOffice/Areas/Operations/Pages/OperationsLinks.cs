namespace Cers.BackOffice.Areas.Operations.Pages;

/// <summary>The addresses of the pages about the running system.</summary>
internal static class OperationsLinks
{
    public const string Audit = "/operations/audit";
    public const string Jobs = "/operations/jobs";
}
