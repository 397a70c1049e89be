using System.Text.RegularExpressions;
using Cers.GraphQL.Tests.Validation;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Where the engine and graphql-js are known to differ, and why; anything else fails a test.</summary>
internal static class Divergence
{
    static readonly Regex Literal = new("(found|Found|value): (?<literal>.*)", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    static readonly HashSet<(string Rule, string Title)> Named =
    [
        // graphql-js does not look through the non-null around the oneOf type; the specification (5.8.5) makes no such exception.
        ("VariablesInAllowedPosition", "oneOf wants non-null where the oneOf itself is required"),
    ];

    public static bool IsNamed(RuleCase one) => Named.Contains((one.Rule, one.Title));

    /// <summary>For texts that nobody wrote: the other verdict is one of those that Validation/README.md lists.</summary>
    public static bool IsNamed(string document, IReadOnlyList<ReferenceError> theirs) =>
        (theirs.Count == 1 && theirs[0].Message.Contains("Invalid Unicode escape sequence", StringComparison.Ordinal) && document.Contains("\\u{00", StringComparison.Ordinal))
        || (theirs.Count == 0 && document.Contains("ookupArg", StringComparison.Ordinal) && document.Contains('$', StringComparison.Ordinal));

    /// <summary>What differs in messages and places; the order of errors does not count, as rules run side by side there and phase by phase here.</summary>
    public static string? Between(IReadOnlyList<GraphQLError> actual, IReadOnlyList<ReferenceError> expected)
    {
        var surplus = actual.Select(error => Comparable(Judge.Show(error))).ToList();
        var missing = new List<string>();
        foreach (var error in expected.Select(error => Comparable(error.ToString())))
        {
            if (!surplus.Remove(error))
                missing.Add(error);
        }

        return surplus.Count + missing.Count == 0 ? null : $"  only ours: {string.Join("\n             ", surplus)}\n  only theirs: {string.Join("\n               ", missing)}";
    }

    /// <summary>
    /// Here a message shows a refused literal on one line and cut short; there in full, over several lines. So literals are compared by how they begin,
    /// without blanks and commas.
    /// </summary>
    static string Comparable(string error)
    {
        var match = Literal.Match(error);
        if (!match.Success)
            return error;
        var literal = string.Concat(match.Groups["literal"].Value.Where(letter => !char.IsWhiteSpace(letter) && letter != ','));
        return error[..match.Groups["literal"].Index] + literal[..Math.Min(literal.Length, 25)];
    }
}
