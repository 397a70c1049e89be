using System.Buffers;
using System.Collections.Concurrent;
using Cers.Host.Development.Simulator;

namespace Cers.Testing;

/// <summary>
/// People's data, secrets, tokens and codes that tests of this process have put into an application. None may ever stand in a log:
/// <see cref="CersApp"/> looks for all of them when it ends.
/// </summary>
public static class PlantedValues
{
    private static readonly ConcurrentDictionary<string, byte> Known = new(StringComparer.Ordinal);

    static PlantedValues()
    {
        foreach (var value in (string[])["Renée Tremblay", "100 Water Street", "B3J 1A1", "902-555-0134", "613-555-0100", .. Personas.All.Select(p => p.Name)])
        {
            Add(value);
        }
    }

    /// <summary>Remembers a value; returns it.</summary>
    public static string Add(string value)
    {
        Known[value] = 0;
        return value;
    }

    /// <summary>The lines that hold a planted value, as a word of its own.</summary>
    public static IReadOnlyList<string> FindIn(IEnumerable<string> lines)
    {
        var values = Known.Keys.ToArray();
        var any = SearchValues.Create(values, StringComparison.Ordinal);
        return [.. lines.Where(line => line.AsSpan().ContainsAny(any) && Array.Exists(values, value => Holds(line, value)))];
    }

    // Six digits of a code may stand inside an id.
    private static bool Holds(string line, string value)
    {
        for (var at = line.IndexOf(value, StringComparison.Ordinal); at >= 0; at = line.IndexOf(value, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || !char.IsLetterOrDigit(line[at - 1])) && (at + value.Length == line.Length || !char.IsLetterOrDigit(line[at + value.Length])))
            {
                return true;
            }
        }

        return false;
    }
}
