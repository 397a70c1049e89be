using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL;

/// <summary>
/// This class is a directive, named after itself without Attribute or Directive; its constructor's parameters and settable properties are the
/// arguments. It derives from <see cref="SchemaDirectiveAttribute"/> or from <see cref="FieldDirective"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class DirectiveTypeAttribute(params DirectiveLocation[] locations) : Attribute
{
    public IReadOnlyList<DirectiveLocation> Locations { get; } = locations;

    public string? Name { get; set; }

    public bool IsRepeatable { get; set; }
}

/// <summary>A directive of the schema: on a C# member it stands in the SDL at what is made of that member. The engine does nothing about it.</summary>
public abstract class SchemaDirectiveAttribute : Attribute;

/// <summary>
/// A directive that documents put at fields. It stands around the resolver: it may change what comes, or keep it from running. An object is made for
/// each use, with the arguments of the document.
/// </summary>
public abstract class FieldDirective
{
    /// <param name="next">The resolver, or the next directive at the field. What it throws fails the field, unless it is caught here.</param>
    public abstract ValueTask<object?> ResolveAsync(Execution.IResolverContext context, Func<ValueTask<object?>> next);
}
