namespace Cers.Architecture.Tests.Modules;

/// <summary>The table 'Who may send to whom' of docs/architecture.md.</summary>
internal static class Senders
{
    private const string Everyone = "everyone";

    public static IReadOnlyDictionary<string, IReadOnlySet<string>> Read() =>
        Solution.Text("docs/architecture.md").Split("## Who may send to whom")[1].Split("\n## ")[0].Split('\n')
            .Where(line => line.StartsWith("| ", StringComparison.Ordinal) && !line.StartsWith("| sender", StringComparison.Ordinal))
            .Select(line => line.Split('|', StringSplitOptions.TrimEntries))
            .ToDictionary(
                cells => cells[1],
                cells => (IReadOnlySet<string>)Solution.Words().Matches(cells[2]).Select(m => m.Value).ToHashSet(StringComparer.Ordinal),
                StringComparer.Ordinal);

    public static bool May(IReadOnlyDictionary<string, IReadOnlySet<string>> table, string sender, string receiver) =>
        (table.TryGetValue(sender, out var own) && own.Contains(receiver)) || table[Everyone].Contains(receiver);
}
