using Cers.GraphQL.Tests.Validation;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Where the engine and graphql-js are known to differ, and why; anything else fails a test.</summary>
internal static class Divergence
{
    static readonly HashSet<(string Rule, string Title)> Named =
    [
        // graphql-js does not look through the non-null around the oneOf type; the specification (5.8.5) makes no such exception.
        ("VariablesInAllowedPosition", "oneOf wants non-null where the oneOf itself is required"),
    ];

    public static bool IsNamed(RuleCase one) => Named.Contains((one.Rule, one.Title));

    /// <summary>What differs in messages and places; the order of errors does not count, as rules run side by side there and phase by phase here; nor do the blanks in an empty object.</summary>
    public static string? Between(IReadOnlyList<GraphQLError> actual, IReadOnlyList<ReferenceError> expected)
    {
        var surplus = actual.Select(Judge.Show).ToList();
        var missing = new List<string>();
        foreach (var error in expected.Select(error => error.ToString().Replace("{  }", "{}", StringComparison.Ordinal)))
        {
            if (!surplus.Remove(error))
                missing.Add(error);
        }

        return surplus.Count + missing.Count == 0 ? null : $"  only ours: {string.Join("\n             ", surplus)}\n  only theirs: {string.Join("\n               ", missing)}";
    }
}
