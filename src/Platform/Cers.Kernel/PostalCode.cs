using System.Text.RegularExpressions;

namespace Cers.Kernel;

/// <summary>The form of postal codes of Canada (A9A 9A9) and the United States (99999, 99999-9999); other countries' are not judged.</summary>
public static partial class PostalCode
{
    /// <summary>True when the code has its country's form; a country without one takes any.</summary>
    public static bool HasFormOf(string? country, string? code) => country switch
    {
        "CA" => code is not null && Canadian().IsMatch(code),
        "US" => code is not null && Zip().IsMatch(code),
        _ => true,
    };

    // Canada Post addressing: no D F I O Q U, the first neither W nor Z. \z, not $: that one lets a line feed through.
    [GeneratedRegex(@"\A[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z] [0-9][ABCEGHJ-NPRSTV-Z][0-9]\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Canadian();

    [GeneratedRegex(@"\A[0-9]{5}(-[0-9]{4})?\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Zip();
}
