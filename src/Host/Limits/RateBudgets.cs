namespace Cers.Host.Limits;

/// <summary>What a request is counted as.</summary>
internal enum RateBudget
{
    None,
    Pages,
    SignIn,
    Tokens,
    Logouts,
    Queries,
    Mutations,
    PublicMutations,
}

/// <summary>A budget's setting and what it gives when nothing is set.</summary>
internal sealed record RateBudgetSetting(RateBudget Budget, string Key, int PerMinute, string Meaning);

/// <summary>How many requests a minute somebody has of each kind: a person or a machine client, where one is signed in, else an address. Per host, not per installation.</summary>
internal static class RateBudgets
{
    public static IReadOnlyList<RateBudgetSetting> All { get; } =
    [
        new(RateBudget.Pages, "Cers:Limits:Pages", 300, "Pages a minute, and whatever has no budget of its own."),
        new(RateBudget.SignIn, "Cers:Limits:SignIn", 30, "Steps of signing in a minute."),
        new(RateBudget.Tokens, "Cers:Limits:Tokens", 30, "Access tokens asked for a minute."),
        new(RateBudget.Logouts, "Cers:Limits:Logouts", 600, "Log-outs a minute that a sign-in provider tells."),
        new(RateBudget.Queries, "Cers:Limits:Queries", 600, "Requests to /graphql a minute."),
        new(RateBudget.Mutations, "Cers:Limits:Mutations", 60, "Mutations a minute of a person or machine client; several in one request count each."),
        new(RateBudget.PublicMutations, "Cers:Limits:PublicMutations", 20, "Mutations a minute of somebody who is not signed in: codes by mail, applications."),
    ];

    /// <summary>The budget's name in headers.</summary>
    public static string NameOf(RateBudget budget) => budget switch
    {
        RateBudget.SignIn => "sign-in",
        RateBudget.PublicMutations => "public-mutations",
        _ => budget.ToString().ToLowerInvariant(),
    };
}

/// <summary>Says which budget an endpoint's requests are counted in. None said: <see cref="RateBudget.Pages"/>.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class CountedAsAttribute(RateBudget budget) : Attribute
{
    public RateBudget Budget => budget;
}
