using System.Reflection;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem;

/// <summary>A leaf whose values have a textual form. Refusals are values: a scalar never throws for what a client sent.</summary>
public abstract class ScalarType : NamedType
{
    protected ScalarType(string name, string? description = null, string? specifiedByUrl = null)
        : base(name, description)
    {
        SpecifiedByUrl = specifiedByUrl;
        CostWeight = GetType().GetCustomAttribute<CostAttribute>(false)?.Weight;
    }

    public override TypeKind Kind => TypeKind.Scalar;

    public override bool IsInputType => true;

    public override bool IsOutputType => true;

    /// <summary>Where the format is defined; built-in scalars have none.</summary>
    public string? SpecifiedByUrl { get; }

    /// <summary>The C# type that parsing gives and serializing takes.</summary>
    public abstract Type RuntimeType { get; }

    /// <summary>Reads a literal of a document; never a variable, an absent value or null.</summary>
    public abstract ParsedValue ParseLiteral(ValueNode literal);

    /// <summary>Reads a value of the variables; never null or undefined.</summary>
    public abstract ParsedValue ParseValue(JsonElement value);

    /// <summary>Why a resolver's value cannot be answered; null when it can. <see cref="Serialize"/> is called only for values that passed.</summary>
    public virtual string? CheckResult(object value) =>
        RuntimeType.IsInstanceOfType(value) ? null : $"{Name} cannot represent a value of the C# type {value.GetType().Name}.";

    public abstract void Serialize(Utf8JsonWriter writer, object value);

    /// <summary>The literal for a C# default value.</summary>
    public abstract ValueNode ToLiteral(object value);
}

/// <summary>A parsed value, or the reason why there is none.</summary>
public readonly record struct ParsedValue(object? Value, string? Error)
{
    public bool Failed => Error is not null;

    public static ParsedValue Of(object? value) => new(value, null);

    public static ParsedValue Refused(string error) => new(null, error);
}
