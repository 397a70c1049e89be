namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>The addresses of the pages of the register of outages.</summary>
internal static class OutageLinks
{
    public const string All = "/declarations/outages";
    public const string New = All + "/new";

    public static string One(string number) => $"{All}/{Uri.EscapeDataString(number)}";

    /// <summary>The page of an outage after something was done, which says so.</summary>
    public static string Done(string number, OutageNotice notice) => $"{One(number)}?done={notice}";
}
