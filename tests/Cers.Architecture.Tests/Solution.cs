using System.IO.Enumeration;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Cers.Architecture.Tests;

/// <summary>What is on disk: nothing here is a list kept by hand.</summary>
internal static partial class Solution
{
    // Before what is made of it.
    private static readonly Lazy<IReadOnlyList<string>> Everything = new(() => [.. Walk(Root!).Order(StringComparer.Ordinal)]);

    public static string Root { get; } = FindRoot();

    public static IReadOnlyList<Project> Projects { get; } =
        [.. Files("src", "*.csproj").Concat(Files("tests", "*.csproj")).Select(Project.Read).OrderBy(p => p.Name, StringComparer.Ordinal)];

    /// <summary>Names of the modules: the folders of src/Modules.</summary>
    public static IReadOnlyList<string> Modules { get; } =
        [.. Directory.GetDirectories(Path.Combine(Root, "src/Modules")).Select(d => Path.GetFileName(d)!).Where(n => Find($"Cers.{n}") is not null).Order(StringComparer.Ordinal)];

    /// <summary>Whose use cases run the system itself.</summary>
    public const string Platform = "ModuleKit";

    public static IReadOnlyList<Assembly> ModuleAssemblies { get; } = [.. Modules.Select(m => Assembly.Load($"Cers.{m}"))];

    public static IReadOnlyList<Assembly> ContractAssemblies { get; } =
        [.. Modules.Select(m => $"Cers.{m}.Contracts").Where(c => Find(c) is not null).Select(Assembly.Load)];

    /// <summary>Everything of ours that runs in production.</summary>
    public static IReadOnlyList<Assembly> Assemblies { get; } =
        [.. Projects.Where(p => p.Path.StartsWith("src/", StringComparison.Ordinal)).Select(p => Assembly.Load(p.Name))];

    public static Project? Find(string name) => Projects.FirstOrDefault(p => p.Name == name);

    /// <summary>Paths below a folder, relative to the root, without what is built or fetched.</summary>
    public static IReadOnlyList<string> Files(string folder, string pattern) =>
        [.. Everything.Value.Where(f => f.StartsWith($"{folder}/", StringComparison.Ordinal) && FileSystemName.MatchesSimpleExpression(pattern, Path.GetFileName(f)))];

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 1000)]
    public static partial Regex Words();

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        foreach (var inner in Directory.EnumerateDirectories(folder).Where(d => Path.GetFileName(d) is not ("bin" or "obj" or "node_modules" or "dist" or "artifacts" or ".git" or ".data")))
        {
            foreach (var file in Walk(inner))
            {
                yield return file;
            }
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "Cers.sln")))
        {
            folder = folder.Parent;
        }

        return folder.FullName;
    }
}

/// <summary>A project file and what it refers to.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="References">Names of the projects it refers to.</param>
/// <param name="Packages">Names of the packages it asks for itself.</param>
internal sealed record Project(string Path, string Name, IReadOnlyList<string> References, IReadOnlyList<string> Packages)
{
    public bool IsContracts => Name.EndsWith(".Contracts", StringComparison.Ordinal);

    /// <summary>Registration, for Cers.Registration and its Contracts; null for what is no module.</summary>
    public string? Module => Path.StartsWith("src/Modules/", StringComparison.Ordinal) ? Path.Split('/')[2] : null;

    public static Project Read(string path)
    {
        var xml = XDocument.Parse(Solution.Text(path));
        IReadOnlyList<string> Of(string element) =>
            [.. xml.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>().Select(v => v.Replace('\\', '/'))];
        return new Project(
            path,
            System.IO.Path.GetFileNameWithoutExtension(path),
            [.. Of("ProjectReference").Select(r => System.IO.Path.GetFileNameWithoutExtension(r))],
            Of("PackageReference"));
    }
}
