using System.Collections.Frozen;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>A closed set of names, each standing for a C# value.</summary>
public sealed class EnumType : NamedType
{
    readonly FrozenDictionary<object, EnumValueDefinition> byValue;

    public EnumType(string name, IEnumerable<EnumValueDefinition> values, string? description = null)
        : base(name, description)
    {
        Values = new(values);
        byValue = Values.GroupBy(value => value.Value).ToFrozenDictionary(same => same.Key, same => same.First());
    }

    public override TypeKind Kind => TypeKind.Enum;

    public override bool IsInputType => true;

    public override bool IsOutputType => true;

    public DefinitionList<EnumValueDefinition> Values { get; }

    public Type? RuntimeType { get; init; }

    /// <summary>The definition that stands for a C# value; null when the value has no name.</summary>
    public EnumValueDefinition? FindByValue(object value) => byValue.GetValueOrDefault(value);
}

/// <summary>One name of an enum.</summary>
public sealed class EnumValueDefinition(string name, object? value = null, string? description = null) : IDefinition
{
    public string Name { get; } = name;

    public string? Description { get; } = description;

    /// <summary>What resolvers give and get; the name itself unless told otherwise.</summary>
    public object Value { get; } = value ?? name;

    public string? DeprecationReason { get; init; }

    /// <summary>Directives of the application that stand at it in the SDL.</summary>
    public IReadOnlyList<DirectiveNode> Directives { get; init; } = [];

    internal System.Text.Json.JsonEncodedText EncodedName { get; } = System.Text.Json.JsonEncodedText.Encode(name);
}
