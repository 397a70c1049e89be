using Cers.GraphQL.Execution;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Fixture.Harbour;

/// <summary>Who looks after it.</summary>
[DirectiveType(
    DirectiveLocation.FieldDefinition, DirectiveLocation.Object, DirectiveLocation.Interface, DirectiveLocation.Union, DirectiveLocation.Enum, DirectiveLocation.EnumValue,
    DirectiveLocation.InputObject, DirectiveLocation.InputFieldDefinition, DirectiveLocation.ArgumentDefinition, IsRepeatable = true)]
[AttributeUsage(AttributeTargets.All, AllowMultiple = true)]
public sealed class KeptByAttribute(string office, int since = 2026) : SchemaDirectiveAttribute
{
    public string Office { get; } = office;

    public int Since { get; } = since;
}

/// <summary>Says it another way.</summary>
[DirectiveType(DirectiveLocation.Field, IsRepeatable = true)]
public sealed class SayDirective(string before = "", string? after = null) : FieldDirective
{
    public override async ValueTask<object?> ResolveAsync(IResolverContext context, Func<ValueTask<object?>> next) => $"{before}{await next()}{after}";
}

/// <summary>Something else when it fails.</summary>
[DirectiveType(DirectiveLocation.Field, Name = "otherwise")]
public sealed class FallbackDirective(string value) : FieldDirective
{
    public override async ValueTask<object?> ResolveAsync(IResolverContext context, Func<ValueTask<object?>> next)
    {
        try
        {
            return await next();
        }
        catch (Exception)
        {
            return value;
        }
    }
}

[KeptBy("customs")]
public sealed record Gate([property: KeptBy("guard", 1999), KeptBy("customs")] string Name, Bolt Bolt);

[KeptBy("smith")]
public enum Bolt
{
    [KeptBy("smith")]
    Open,
}

[KeptBy("scribe")]
public sealed record KnockInput([property: KeptBy("scribe")] int Times = 1);

[QueryType]
[AllowAnonymous]
internal static class GateQueries
{
    [KeptBy("porter")]
    public static Gate GetGate([KeptBy("porter")] KnockInput? input = null) => new($"Gate {input?.Times}", Bolt.Open);
}
