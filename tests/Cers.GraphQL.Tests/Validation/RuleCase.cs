using System.Runtime.CompilerServices;

namespace Cers.GraphQL.Tests.Validation;

/// <summary>A document and the errors expected of it, one a line: the places as line:column, then the message.</summary>
public sealed record RuleCase(string Rule, string Title, string Document, IReadOnlyList<string> Errors)
{
    /// <summary>Reads the files in Cases: <c>=== title</c>, the document, and if it is invalid <c>---</c> and the errors.</summary>
    public static IReadOnlyList<RuleCase> All { get; } = [.. Directory.GetFiles(Folder(), "*.txt").Order(StringComparer.Ordinal).SelectMany(Read)];

    public static RuleCase Named(string rule, string title) => All.Single(found => found.Rule == rule && found.Title == title);

    static IEnumerable<RuleCase> Read(string file)
    {
        foreach (var block in File.ReadAllText(file).Split("=== ", StringSplitOptions.RemoveEmptyEntries))
        {
            var (title, rest) = Halves(block, "\n");
            var (document, errors) = Halves(rest, "\n---\n");
            yield return new RuleCase(Path.GetFileNameWithoutExtension(file), title, document.TrimEnd('\n'), errors.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    static (string Before, string After) Halves(string text, string separator)
    {
        var at = text.IndexOf(separator, StringComparison.Ordinal);
        return at < 0 ? (text, "") : (text[..at], text[(at + separator.Length)..]);
    }

    static string Folder([CallerFilePath] string path = "") => Path.Combine(Path.GetDirectoryName(path)!, "Cases");
}
