using System.Globalization;

namespace Cers.Declarations.Domain.Rules;

/// <summary>Compares names as people do: case, accents and the kind of apostrophe do not matter.</summary>
internal static class Names
{
    private static readonly CompareInfo Compare = CultureInfo.InvariantCulture.CompareInfo;

    public static bool Same(string? one, string? other) =>
        one is not null && other is not null && Compare.Compare(one, other, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace) == 0;
}
