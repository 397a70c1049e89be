namespace Cers.GraphQL.Language;

/// <summary>The text is not an executable GraphQL document, or it is larger than the limits allow. Carries one error, as parsing stops at the first.</summary>
public sealed class GraphQLSyntaxException(string message, Location location, string code) : Exception(message)
{
    public Location Location { get; } = location;

    /// <summary>A member of <see cref="GraphQLErrorCodes"/>.</summary>
    public string Code { get; } = code;

    public GraphQLError ToError() => GraphQLError.Quoting(Message, Code, Location);
}
