namespace Cers.Declarations.Contracts.BackOffice;

/// <summary>What staff look at clients' documents for.</summary>
public enum LookPurpose
{
    /// <summary>The client, or whoever acts for it, asks about its document.</summary>
    ClientRequest,

    /// <summary>Goods or a proof of report are examined where they leave.</summary>
    Examination,

    /// <summary>Whether exports are reported as they must be.</summary>
    Compliance,

    /// <summary>A designation case.</summary>
    DesignationCase,

    /// <summary>The work of staff is audited.</summary>
    InternalAudit,

    /// <summary>Anything else, which then is said.</summary>
    Other,
}

/// <summary>Why a member of staff looks: one of the purposes, and more in words, as the audit trail keeps it.</summary>
/// <param name="Detail">The number of a case or an examination, who called; at most <see cref="MostDetail"/> characters. Never left out with <see cref="LookPurpose.Other"/>.</param>
public sealed record WhyLooked(LookPurpose Purpose, string? Detail)
{
    public const int LeastDetail = 5;
    public const int MostDetail = 150;

    /// <summary>Both as one line: <c>Compliance: campaign 2026-14</c>.</summary>
    public string Text => string.IsNullOrWhiteSpace(Detail) ? $"{Purpose}" : $"{Purpose}: {Detail.Trim()}";

    /// <summary>Reads what <see cref="Text"/> wrote; a purpose that there is not becomes one that is refused.</summary>
    public static WhyLooked Of(string text)
    {
        var at = text.IndexOf(": ", StringComparison.Ordinal);
        var (purpose, detail) = at < 0 ? (text, null) : (text[..at], text[(at + 2)..]);
        var known = Enum.GetValues<LookPurpose>().Where(p => $"{p}" == purpose).Cast<LookPurpose?>().FirstOrDefault();
        return new WhyLooked(known ?? (LookPurpose)(-1), detail);
    }
}
