using System.Globalization;

namespace Cers.Kernel.Tests;

/// <summary>Worked cases that travel inside this assembly (Data/Reference/*.csv).</summary>
internal static class Vectors
{
    /// <summary>The rows of a file without its header.</summary>
    public static IReadOnlyList<string[]> Rows(string file)
    {
        using var reader = new StreamReader(typeof(Vectors).Assembly.GetManifestResourceStream($"Reference/{file}")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Skip(1).Select(l => l.Split(','))];
    }

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
