namespace Cers.GraphQL.TypeSystem;

/// <summary>One difference between two schemas.</summary>
/// <param name="Kind">As graphql-js calls it, such as FIELD_REMOVED.</param>
/// <param name="Coordinate">The place, as the specification's schema coordinates name it.</param>
/// <param name="Text">What has changed.</param>
public sealed record SchemaChange(ChangeEffect Effect, string Kind, string Coordinate, string Text)
{
    /// <summary>How a file of accepted changes names it.</summary>
    public string Name => $"{Kind} {Coordinate}";

    public override string ToString() => $"{Effect}: {Name}: {Text}";
}

/// <summary>What a change does to clients that were written before it.</summary>
public enum ChangeEffect
{
    /// <summary>Nothing.</summary>
    Safe,

    /// <summary>Their documents stay valid, but they may meet what they do not expect.</summary>
    Dangerous,

    /// <summary>Some of their documents or variables are refused, or answered otherwise.</summary>
    Breaking,
}
