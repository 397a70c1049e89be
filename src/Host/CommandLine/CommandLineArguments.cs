namespace Cers.Host.CommandLine;

/// <summary>What was asked on the command line: a command with its words and options, and what configures the host.</summary>
/// <param name="Command">Null to serve.</param>
/// <param name="Words">What follows the command.</param>
/// <param name="Options">The command's own, without dashes; a flag has an empty value.</param>
/// <param name="Settings">For the configuration, as the server takes them too.</param>
/// <param name="Fault">Why this is no command line of ours; null when it is one.</param>
internal sealed record CommandLineArguments(
    string? Command, IReadOnlyList<string> Words, IReadOnlyDictionary<string, string> Options, string[] Settings, string? Fault)
{
    // Options that are not settings: the configuration would take the next word for their value.
    private static readonly Dictionary<string, bool> Own = new(StringComparer.Ordinal)
    {
        ["--dry-run"] = false,
        ["--from"] = true,
        ["--to"] = true,
        ["--anchor"] = true,
        ["--json"] = false,
        ["--out"] = true,
    };

    public static CommandLineArguments Parse(string[] args, IReadOnlyCollection<string> commands)
    {
        if (args is [] || args[0].StartsWith('-') || args[0].Contains('=', StringComparison.Ordinal))
        {
            return new CommandLineArguments(null, [], new Dictionary<string, string>(StringComparer.Ordinal), args, null);
        }

        var (words, settings) = (new List<string>(), new List<string>());
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        var fault = commands.Contains(args[0]) ? null : $"Unknown command {args[0]}.";
        for (var i = 1; i < args.Length; i++)
        {
            var next = i + 1 < args.Length && !args[i + 1].StartsWith("--", StringComparison.Ordinal) ? args[i + 1] : null;
            if (Own.TryGetValue(args[i], out var takesValue))
            {
                if (takesValue && next is null)
                {
                    fault ??= $"{args[i]} needs a value.";
                }

                options[args[i][2..]] = takesValue ? next ?? "" : "";
                i += takesValue && next is not null ? 1 : 0;
            }
            else if (args[i].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add(args[i]);
                if (next is not null && !args[i].Contains('=', StringComparison.Ordinal))
                {
                    settings.Add(next);
                    i++;
                }
            }
            else
            {
                words.Add(args[i]);
            }
        }

        return new CommandLineArguments(args[0], words, options, [.. settings], fault);
    }

    /// <summary>True when only these options were given.</summary>
    public bool HasOnly(params string[] allowed) => Options.Keys.All(allowed.Contains);
}
