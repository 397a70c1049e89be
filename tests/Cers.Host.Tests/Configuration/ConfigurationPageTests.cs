using System.Text.RegularExpressions;
using Cers.Host.Configuration;
using Cers.Host.Development;

namespace Cers.Host.Tests.Configuration;

/// <summary>docs/configuration.md, the list of settings and the code that reads them tell the same. CERS_UPDATE_CONFIGURATION=1 rewrites the page's table.</summary>
public sealed partial class ConfigurationPageTests
{
    private const string Head = "| key | meaning | default | example | secret |\n|---|---|---|---|---|\n";

    // Read by the SDK, the framework or a bound section, under these names and no literal of ours.
    private static readonly string[] ReadByOthers = ["Kestrel:", "AllowedHosts", "OTEL_", "Logging:"];

    [Fact]
    public void The_page_lists_what_the_code_lists()
    {
        var file = Path.Combine(Repository.Root, "docs/configuration.md");
        var page = File.ReadAllText(file).ReplaceLineEndings("\n");
        var (from, to) = (page.IndexOf(Head, StringComparison.Ordinal), page.IndexOf("\n\n", page.IndexOf(Head, StringComparison.Ordinal), StringComparison.Ordinal));
        var table = Head + string.Join('\n', Settings.All.Select(Row));
        if (Environment.GetEnvironmentVariable("CERS_UPDATE_CONFIGURATION") == "1")
        {
            File.WriteAllText(file, page[..from] + table + page[to..]);
            return;
        }

        Assert.Equal(table, page[from..to]);
    }

    [Fact]
    public void Every_key_that_the_code_reads_is_listed_and_every_listed_key_is_read()
    {
        var literals = Sources().SelectMany(text => Literal().Matches(text).Select(m => m.Groups["key"].Value)).ToHashSet(StringComparer.Ordinal);
        Assert.Contains("Cers:PublicUrl", literals);

        // A section's name stands for the keys below it.
        Assert.DoesNotContain(literals, l => Settings.Find(l.TrimEnd(':')) is null && !Settings.All.Any(s => s.Key.StartsWith(l.TrimEnd(':') + ":", StringComparison.Ordinal)));
        Assert.DoesNotContain(Settings.All.Select(s => s.Key), key => !IsRead(key, literals));
    }

    /// <summary>By its whole key, or as a property or text of its last part's name in a file that names its section.</summary>
    private static bool IsRead(string listed, HashSet<string> literals)
    {
        // A list is read as one.
        var key = Regex.Replace(listed, ":M$", "", RegexOptions.None, TimeSpan.FromSeconds(1));
        if (ReadByOthers.Any(o => key.StartsWith(o, StringComparison.Ordinal)) || literals.Contains(key) || literals.Contains(Regex.Replace(key, ":N$", "", RegexOptions.None, TimeSpan.FromSeconds(1))) || key == HostSettings.UrlsKey)
        {
            return true;
        }

        var section = string.Join(':', key.Split(':').SkipLast(1)).Replace(":N", "", StringComparison.Ordinal);
        var name = key.Split(':')[^1];
        return literals.Contains(section) && Sources().Any(text => Regex.IsMatch(text, $@"(\[""{name}""\]|public (required )?[a-z?<>]+ {name} \{{ get;)", RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));
    }

    private static string Row(Setting s) =>
        $"| `{s.Key}` | {s.Meaning}{(s.Needed == Needed.InProduction ? " **Needed in Production.**" : "")} | {s.Default ?? "–"} | {Code(s.Example)} | {(s.Secret ? "yes" : "")} |";

    private static string Code(string example) => example.Length == 0 || example.Contains('`', StringComparison.Ordinal) ? example : $"`{example}`";

    private static IReadOnlyList<string> Sources() => [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
        .Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("/bin/", StringComparison.Ordinal) && !f.EndsWith("/Configuration/Settings.cs", StringComparison.Ordinal))
        .Select(File.ReadAllText)];

    [GeneratedRegex("\"(?<key>(Cers|SignIn|Development|ConnectionStrings|OTEL_[A-Z_]+)(:[A-Za-z:]+)?)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Literal();
}
