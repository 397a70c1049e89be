using System.Text.Json;
using System.Xml.Linq;
using Xunit;

namespace Cers.Architecture.Tests.Projects;

/// <summary>Every restored package, whoever asked for it, has a licence that we may ship under.</summary>
public sealed class LicenceTests
{
    private static readonly HashSet<string> Allowed = new(StringComparer.Ordinal)
    {
        "MIT", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "PostgreSQL", "MS-PL",
    };

    [Fact]
    public void Every_package_has_an_allowed_licence_or_a_reasoned_exception()
    {
        var exceptions = Exceptions();
        var packages = Packages();
        Assert.True(packages.Count > 20, $"Only {packages.Count} packages were found.");
        var faults = new List<string>();
        foreach (var (id, nuspec) in packages)
        {
            if (!File.Exists(nuspec))
            {
                faults.Add($"{id}: {nuspec} is missing");
                continue;
            }

            var metadata = XDocument.Load(nuspec).Root!.Elements().First(e => e.Name.LocalName == "metadata").Elements().ToList();
            var expression = metadata.Find(e => e.Name.LocalName == "license" && e.Attribute("type")?.Value == "expression")?.Value;
            if (!(expression is not null && expression.Split(" OR ").Any(Allowed.Contains)) && !exceptions.ContainsKey(id))
            {
                faults.Add($"{id}: {expression ?? metadata.Find(e => e.Name.LocalName is "license" or "licenseUrl")?.Value ?? "no licence"}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Every_exception_is_still_needed_and_has_a_reason_and_a_text()
    {
        var packages = Packages();
        foreach (var (id, lines) in Exceptions())
        {
            Assert.True(packages.ContainsKey(id), $"{id} is not restored any more.");
            Assert.True(lines.Length > 200, $"{id} has no reason or no text.");
        }
    }

    [Fact]
    public void Versions_are_pinned_exactly_in_one_place()
    {
        var pins = XDocument.Parse(Solution.Text("Directory.Packages.props")).Descendants("PackageVersion").ToList();

        Assert.All(pins, p => Assert.Matches(@"^\[[^,\]]+\]$", p.Attribute("Version")!.Value));
        Assert.All(Solution.Projects, p => Assert.DoesNotContain("Version=", Solution.Text(p.Path).Split("PackageReference").Skip(1).Select(x => x.Split('>')[0]).FirstOrDefault(x => x.Contains("Version=", StringComparison.Ordinal)) ?? "", StringComparison.Ordinal));
    }

    /// <summary>Name and version of every package, and where its nuspec is.</summary>
    private static SortedDictionary<string, string> Packages()
    {
        var packages = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var project in Solution.Projects.Where(p => Solution.Text("Cers.sln").Replace('\\', '/').Contains(p.Path, StringComparison.Ordinal)))
        {
            var file = Path.Combine(Solution.Root, Path.GetDirectoryName(project.Path)!, "obj/project.assets.json");
            if (!File.Exists(file))
            {
                throw new InvalidOperationException($"{project.Name} is not restored: build the solution first.");
            }

            using var assets = JsonDocument.Parse(File.ReadAllBytes(file));
            var folders = assets.RootElement.GetProperty("packageFolders").EnumerateObject().Select(f => f.Name).ToList();
            foreach (var library in assets.RootElement.GetProperty("libraries").EnumerateObject().Where(l => l.Value.GetProperty("type").GetString() == "package"))
            {
                var path = library.Value.GetProperty("path").GetString()!;
                var nuspec = $"{path.Split('/')[0]}.nuspec";
                packages[library.Name] = folders.Select(f => Path.Combine(f, path, nuspec)).FirstOrDefault(File.Exists) ?? Path.Combine(folders[0], path, nuspec);
            }
        }

        return packages;
    }

    /// <summary>Licences/Name.Version.md: why, and the licence's text.</summary>
    private static Dictionary<string, string> Exceptions() =>
        Solution.Files("tests/Cers.Architecture.Tests/Licences", "*.md").ToDictionary(
            f => Path.GetFileNameWithoutExtension(f).Replace(' ', '/'), Solution.Text, StringComparer.Ordinal);
}
