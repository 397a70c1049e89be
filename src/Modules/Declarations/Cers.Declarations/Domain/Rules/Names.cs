using System.Globalization;
using System.Text;
using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Compares names as people do: case, accents and the kind of apostrophe do not matter.</summary>
internal static class Names
{
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    /// <summary>A name as it is counted: letters and digits only, without case and accents.</summary>
    public static string Normalized(string name)
    {
        var words = string.Concat(name.WithoutMarks().Select(c => char.IsLetterOrDigit(c) ? char.ToUpperInvariant(c) : ' '));
        return string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    public static bool Same(string? one, string? other) =>
        one is not null && other is not null
        && (Ascii.IsValid(one) && Ascii.IsValid(other)
            ? string.Equals(one, other, StringComparison.OrdinalIgnoreCase)
            : Compare.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0);
}
