namespace Cers.Declarations.Domain.Rules;

/// <summary>Which goods an export code names: its first digits, up to the heading of four.</summary>
internal static class Headings
{
    /// <summary>True when the code's heading lies between two, both included.</summary>
    public static bool Within(string? hsCode, string first, string last) =>
        hsCode is { Length: >= 4 } && string.CompareOrdinal(hsCode, 0, first, 0, 4) >= 0 && string.CompareOrdinal(hsCode, 0, last, 0, 4) <= 0;

    /// <summary>True when the code begins with one of these chapters, headings or subheadings.</summary>
    public static bool Under(string? hsCode, params ReadOnlySpan<string> beginnings)
    {
        foreach (var beginning in beginnings)
        {
            if (hsCode?.StartsWith(beginning, StringComparison.Ordinal) == true)
            {
                return true;
            }
        }

        return false;
    }
}
