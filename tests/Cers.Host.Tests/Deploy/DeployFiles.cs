using Cers.Host.Development;

namespace Cers.Host.Tests.Deploy;

/// <summary>What build/deploy says.</summary>
internal static class DeployFiles
{
    public static string Folder { get; } = Path.Combine(Repository.Root, "build/deploy");

    public static string Text(string name) => File.ReadAllText(Path.Combine(Folder, name));

    /// <summary>cers.env: a NAME=value a line.</summary>
    public static Dictionary<string, string?> Environment() => File.ReadLines(Path.Combine(Folder, "cers.env"))
        .Where(line => line.Length > 0 && line[0] != '#')
        .Select(line => line.Split('=', 2))
        .ToDictionary(parts => parts[0], parts => (string?)parts[1], StringComparer.Ordinal);

    /// <summary>A program of the system, or null.</summary>
    public static string? Program(string name) =>
        $"{System.Environment.GetEnvironmentVariable("PATH")}:/usr/sbin".Split(':').Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
