namespace Cers.GraphQL.Limits;

/// <summary>What an operation costs.</summary>
/// <param name="Field">The work: of resolvers, arguments and input fields.</param>
/// <param name="Type">The values made: of objects, and of leaves that have a weight.</param>
readonly record struct Cost(double Field, double Type)
{
    /// <summary>Beyond all limits, and far from where doubles end: what reaches it stays there.</summary>
    const double Most = 1e15;

    public double Sum => Field + Type;

    public static Cost operator +(Cost one, Cost other) => new(Math.Min(one.Field + other.Field, Most), Math.Min(one.Type + other.Type, Most));

    public static Cost operator *(double count, Cost one) => new(Math.Min(count * one.Field, Most), Math.Min(count * one.Type, Most));

    public static Cost Dearer(Cost one, Cost other) => one.Sum >= other.Sum ? one : other;

    /// <summary>For <c>extensions</c>.</summary>
    public IReadOnlyDictionary<string, object?> Report(double limit) =>
        new Dictionary<string, object?> { ["fieldCost"] = Field, ["typeCost"] = Type, ["cost"] = Sum, ["maxCost"] = limit };
}

/// <summary>Whether a client wants to know what its operation costs, by the header GraphQL-Cost.</summary>
enum CostReport
{
    None,

    /// <summary>Beside the answer.</summary>
    Report,

    /// <summary>Instead of the answer: nothing runs.</summary>
    Validate,
}
