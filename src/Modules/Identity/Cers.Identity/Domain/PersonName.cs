using System.Text;
using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>Compares names as people write them: without case, accents and doubled blanks.</summary>
internal static class PersonName
{
    public static bool Same(string one, string other) => string.Equals(Folded(one), Folded(other), StringComparison.Ordinal);

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var character in name.Trim().WithoutMarks())
        {
            if (!char.IsWhiteSpace(character))
            {
                // Apostrophes are typed in several shapes.
                folded.Append(character is '’' or 'ʼ' ? '\'' : char.ToUpperInvariant(character));
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
