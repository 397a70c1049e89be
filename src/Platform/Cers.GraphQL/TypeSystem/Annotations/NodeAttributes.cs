namespace Cers.GraphQL;

/// <summary>This type can be found again by its id through <c>node</c>; a method marked [NodeResolver] finds it. It needs an authorization of its own.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct)]
public sealed class NodeAttribute : Attribute
{
    /// <summary>The property that identifies the object within its type.</summary>
    public string IdField { get; set; } = "Id";
}

/// <summary>Finds an object by its key for <c>node</c>; null when there is none or the caller may not see it. Carries [Authorize] or [AllowAnonymous].</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NodeResolverAttribute : Attribute;
