namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>The addresses of the pages about bulk loads. What was asked for and why travels encrypted in <c>look</c>.</summary>
internal static class BulkLinks
{
    public const string All = "/declarations/bulk-loads";

    public const string Send = All + "/send";

    public static string Asked(string look) => $"{All}?look={look}";

    public static string One(Guid load, string? look) => $"{All}/{load}" + (look is null ? string.Empty : $"?look={look}");

    /// <summary>The page of a load after something was done, which says so.</summary>
    public static string Done(Guid load, string look, BulkNotice notice) => $"{One(load, look)}&done={notice}";
}
