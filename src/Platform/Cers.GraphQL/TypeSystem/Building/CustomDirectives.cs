using System.Reflection;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Building;

/// <summary>Directives of the application: their definitions, and where C# members carry them.</summary>
sealed class CustomDirectives(SchemaBuilder builder)
{
    static readonly HashSet<DirectiveLocation> OfDocuments =
    [
        DirectiveLocation.Query, DirectiveLocation.Mutation, DirectiveLocation.Subscription, DirectiveLocation.Field, DirectiveLocation.FragmentDefinition,
        DirectiveLocation.FragmentSpread, DirectiveLocation.InlineFragment, DirectiveLocation.VariableDefinition,
    ];

    readonly Dictionary<Type, DirectiveDefinition> byType = [];

    public IEnumerable<DirectiveDefinition> All => byType.Values.OrderBy(one => one.Name, StringComparer.Ordinal);

    /// <summary>Before any member that carries one is looked at.</summary>
    public void Collect(IReadOnlyList<Type> types)
    {
        foreach (var type in types.Where(type => type.IsDefined(typeof(DirectiveTypeAttribute), false)))
        {
            byType.Add(type, Make(type, type.GetCustomAttribute<DirectiveTypeAttribute>(false)!));
        }
    }

    /// <summary>What stands at a member, as the SDL prints it.</summary>
    public IReadOnlyList<DirectiveNode> At(DirectiveLocation location, string member, params IEnumerable<ICustomAttributeProvider> sources) =>
        [.. sources.SelectMany(source => source.GetCustomAttributes(typeof(SchemaDirectiveAttribute), false)).Select(one => Apply(one, location, member)).OfType<DirectiveNode>()];

    DirectiveDefinition Make(Type type, DirectiveTypeAttribute told)
    {
        var isOfSchema = typeof(SchemaDirectiveAttribute).IsAssignableFrom(type);
        if (isOfSchema == typeof(FieldDirective).IsAssignableFrom(type))
        {
            builder.Faults.Add($"{type.FullName} is a directive and derives neither from SchemaDirectiveAttribute nor from FieldDirective.");
        }

        foreach (var wrong in told.Locations.Where(location => isOfSchema ? OfDocuments.Contains(location) : location != DirectiveLocation.Field))
        {
            builder.Faults.Add($"{type.FullName} cannot stand at {wrong}: {(isOfSchema ? "it is a directive of the schema" : "it is a directive of fields in documents")}.");
        }

        var members = InputMembers.Of(type, builder.Inputs, builder);
        return new(told.Name ?? Name(type), told.Locations, members.Fields, told.IsRepeatable, builder.Documentation.Of(type))
        {
            Construct = isOfSchema ? null : values => (FieldDirective)members.Construct(values)!,
        };
    }

    static string Name(Type type)
    {
        var name = type.Name;
        foreach (var ending in (string[])["Attribute", "Directive"])
        {
            name = name.Length > ending.Length && name.EndsWith(ending, StringComparison.Ordinal) ? name[..^ending.Length] : name;
        }

        return NameConventions.Camel(name);
    }

    DirectiveNode? Apply(object applied, DirectiveLocation location, string member)
    {
        if (!byType.TryGetValue(applied.GetType(), out var definition))
        {
            builder.Faults.Add($"{member} carries {applied.GetType().FullName}, which was not added or is no [DirectiveType].");
            return null;
        }

        if (!definition.Locations.Contains(location))
        {
            builder.Faults.Add($"{member} carries @{definition.Name}, which may not stand at {NameConventions.UpperSnake(location.ToString())}.");
        }

        var arguments = new List<ArgumentNode>();
        foreach (var argument in definition.Arguments)
        {
            var property = Array.Find(applied.GetType().GetProperties(), one => string.Equals(one.Name, argument.Name, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                builder.Faults.Add($"{applied.GetType().FullName} has no property for its argument {argument.Name}.");
            }
            else if (property.GetValue(applied) is { } value && builder.Inputs.Literal(value, argument.Type, member) is { } literal
                && literal.ToString() != argument.DefaultValue?.ToString())
            {
                arguments.Add(new(argument.Name, literal, default));
            }
        }

        return new(definition.Name, [.. arguments], default);
    }
}
