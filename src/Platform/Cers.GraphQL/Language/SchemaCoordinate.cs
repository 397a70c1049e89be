namespace Cers.GraphQL.Language;

/// <summary>
/// Names a part of a schema (specification 3.14): <c>Type</c>, <c>Type.member</c>, <c>Type.field(argument:)</c>, <c>@directive</c> or
/// <c>@directive(argument:)</c>. Equal ones name the same part.
/// </summary>
public sealed record SchemaCoordinate
{
    internal SchemaCoordinate(bool isDirective, string name, string? memberName, string? argumentName)
    {
        IsDirective = isDirective;
        Name = name;
        MemberName = memberName;
        ArgumentName = argumentName;
    }

    public bool IsDirective { get; }

    /// <summary>Of the type, or of the directive without its <c>@</c>.</summary>
    public string Name { get; }

    /// <summary>A field, an input field or an enum value; null for the type itself and for directives.</summary>
    public string? MemberName { get; }

    /// <summary>An argument of the field or of the directive.</summary>
    public string? ArgumentName { get; }

    public override string ToString() =>
        (IsDirective ? "@" : "") + Name + (MemberName is null ? "" : $".{MemberName}") + (ArgumentName is null ? "" : $"({ArgumentName}:)");
}
