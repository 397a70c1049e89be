using System.Text.RegularExpressions;
using Xunit;

namespace Cers.Architecture.Tests.Files;

public sealed partial class FileTests
{
    private static readonly string[] Kinds = ["*.cs", "*.md", "*.json", "*.mjs", "*.js", "*.css", "*.cshtml", "*.sql", "*.csproj", "*.props", "*.targets", "*.csv"];

    // Written apart, so that this file does not find itself.
    private static readonly string[] Unwanted = ["/work" + "/", "-----BEGIN " + "PRIVATE", "registry." + "npmjs.org", "api." + "nuget.org", "TODO" + ":", "Fix" + "Me", "HA" + "CK:"];

    private static IReadOnlyList<string> All { get; } =
        [.. new[] { "src", "tests", "docs", "build", ".ci" }.SelectMany(f => Kinds.Append("*").SelectMany(k => k == "*" && f is not ("build" or ".ci") ? [] : Solution.Files(f, k))).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Nothing_names_a_machine_a_registry_or_a_secret()
    {
        Assert.True(All.Count > 100, $"Only {All.Count} files were found.");
        var faults = All.Select(f => (File: f, Text: Solution.Text(f)))
            .SelectMany(f => Unwanted.Where(u => f.Text.Contains(u, StringComparison.Ordinal)).Select(u => $"{f.File}: {u}"));

        Assert.Empty(faults);
    }

    [Fact]
    public void A_lock_file_names_no_place_that_packages_come_from()
    {
        var locks = Solution.Files("src", "package-lock.json").Concat(Solution.Files("tests", "package-lock.json")).Concat(Solution.Files("docs", "package-lock.json")).ToList();

        Assert.NotEmpty(locks);
        Assert.All(locks, f => Assert.DoesNotContain("\"resolved\": \"http", Solution.Text(f), StringComparison.Ordinal));
    }

    [Fact]
    public void An_npm_package_is_pinned_exactly()
    {
        var manifests = Solution.Files("src", "package.json").Concat(Solution.Files("tests", "package.json")).ToList();

        Assert.NotEmpty(manifests);
        Assert.All(manifests, f => Assert.All(
            Dependencies().Matches(Solution.Text(f)).SelectMany(m => Versions().Matches(m.Value)), v => Assert.Matches("^[0-9]", v.Groups["version"].Value)));
    }

    [Fact]
    public void No_file_of_code_is_longer_than_can_be_read()
    {
        var long_ = Solution.Files("src", "*.cs").Concat(Solution.Files("tests", "*.cs")).Select(f => (File: f, Lines: Solution.Text(f).Count(c => c == '\n'))).Where(x => x.Lines > 400);

        Assert.Empty(long_);
    }

    [Fact]
    public void No_type_is_named_a_bag()
    {
        var bags = Solution.Assemblies.SelectMany(a => a.GetTypes()).Select(t => t.Name.Split('`')[0])
            .Where(n => Bag().IsMatch(n) && !n.EndsWith("TagHelper", StringComparison.Ordinal));

        Assert.Empty(bags);
    }

    [Fact]
    public void Pages_and_styles_ask_no_other_host()
    {
        var faults = Solution.Files("src", "*.cshtml").Concat(Solution.Files("src/BackOffice/wwwroot", "*.css")).Concat(Solution.Files("src/BackOffice/wwwroot", "*.js"))
            // The components' files are fetched and rewritten by the build; the browser tests watch what they ask for.
            .Where(f => !f.Contains("/wwwroot/gcds/", StringComparison.Ordinal) && Foreign().IsMatch(Solution.Text(f)));

        Assert.Empty(faults);
    }

    [GeneratedRegex("\"(d|devD|optionalD)ependencies\"\\s*:\\s*\\{[^}]*\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Dependencies();

    [GeneratedRegex("\"[^\"]+\"\\s*:\\s*\"(?<version>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Versions();

    [GeneratedRegex("(Manager|Helper|Helpers|Utils|Util|Impl|Dto)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Bag();

    [GeneratedRegex("""(src|href|url)\s*[=(]\s*["']?(https?:)?//""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Foreign();
}
