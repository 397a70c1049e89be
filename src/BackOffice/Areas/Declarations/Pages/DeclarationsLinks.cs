using System.Globalization;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages;

/// <summary>The addresses of the pages about documents. What was searched for and why travels encrypted in <c>look</c>.</summary>
internal static class DeclarationsLinks
{
    public const string Search = "/declarations";

    public const string Late = Search + "/late-changes";

    public const string Duplicates = Search + "/possible-duplicates";

    public const string Holds = Search + "/legal-holds";

    public static string LateChanges(string look) => $"{Late}?look={look}";

    /// <summary>The legal holds after something was done, which says so.</summary>
    public static string HoldsDone(Hold.HoldNotice notice) => $"{Holds}?done={notice}";

    public static string HoldsWith(bool lifted) => $"{Holds}?lifted={(lifted ? "true" : "false")}";

    public static string Found(string look) => $"{Search}?look={look}";

    public static string Declaration(ProofOfReport number, string? look) => $"{Search}/{number}" + (look is null ? string.Empty : $"?look={look}");

    /// <summary>The same in another version, or from another line on.</summary>
    public static string Declaration(ProofOfReport number, string? look, int version, int line = 1) =>
        string.Create(CultureInfo.InvariantCulture, $"{Search}/{number}?look={look}&version={version}") + (line > 1 ? string.Create(CultureInfo.InvariantCulture, $"&line={line}") : string.Empty);

    /// <summary>Where an element stands on the page of its document.</summary>
    public static string Anchor(string path) =>
        "at-" + path.Replace("declaration.", string.Empty, StringComparison.Ordinal).Replace('[', '-').Replace("]", string.Empty, StringComparison.Ordinal).Replace('.', '-');
}
