using System.Globalization;

namespace Cers.Bench;

/// <summary>
/// Processor time of some processes and their children, those that have ended included, as Linux counts it: it tells the work that something takes, however many
/// others want the same processors.
/// </summary>
internal sealed class ProcessorTime(IReadOnlyList<int> roots)
{
    /// <summary>USER_HZ, which is 100 on every architecture that we run on.</summary>
    private const double TicksPerSecond = 100;

    public static ProcessorTime Of(params int[] roots) => new(roots);

    public TimeSpan Now()
    {
        var ticks = 0L;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var id) && Read(id) is { } stat
                && (roots.Contains(id) || roots.Contains(stat.Parent)))
            {
                ticks += stat.Own + (roots.Contains(id) ? stat.EndedChildren : 0);
            }
        }

        return TimeSpan.FromSeconds(ticks / TicksPerSecond);
    }

    /// <summary>Null for a process that has just ended. proc(5): the name may hold blanks, the fields after it do not.</summary>
    private static (int Parent, long Own, long EndedChildren)? Read(int id)
    {
        try
        {
            var text = File.ReadAllText($"/proc/{id}/stat");
            var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
            return (int.Parse(fields[1], CultureInfo.InvariantCulture), Number(11) + Number(12), Number(13) + Number(14));

            long Number(int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
