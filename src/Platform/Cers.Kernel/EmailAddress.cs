using System.Text.RegularExpressions;

namespace Cers.Kernel;

/// <summary>
/// What counts as an e-mail address here, and when two are the same: a bare address in ASCII (RFC 5321 4.1.2, dot-string and domain), which every
/// mail server takes and no header can be broken with.
/// </summary>
public static partial class EmailAddress
{
    /// <summary>Form BSF831 as kept here.</summary>
    public const int MaxLength = 70;

    /// <summary>True for an address, with or without blanks around it.</summary>
    public static bool IsWellFormed(string? text) => Key(text ?? "") is { Length: <= MaxLength } address && Form().IsMatch(address);

    /// <summary>The address as it is compared: mail systems in use do not tell addresses apart by case, and people do not type it the same.</summary>
    public static string Key(string address) => address.Trim().ToLowerInvariant();

    // \z, not $: that one lets a line feed through.
    [GeneratedRegex(
        @"\A[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z0-9][a-z0-9-]{0,61}[a-z0-9]\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant,
        1000)]
    private static partial Regex Form();
}
