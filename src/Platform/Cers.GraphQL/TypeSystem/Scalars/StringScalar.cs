using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Reads a text; false when it has not the scalar's form.</summary>
public delegate bool TryParseText<T>(string text, [NotNullWhen(true)] out T? value);

/// <summary>A scalar whose values travel as strings of a form of their own.</summary>
public class StringScalar<T>(string name, string description, string? specifiedByUrl, TryParseText<T> tryParse, Func<T, string> format)
    : ScalarType(name, description, specifiedByUrl)
    where T : notnull
{
    public override Type RuntimeType => typeof(T);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal is StringValueNode text
        ? Parse(text.Value)
        : ParsedValue.Refused($"{Name} cannot represent a non string value: {ScalarText.Show(literal)}");

    public override ParsedValue ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? Parse(value.GetString()!)
        : ParsedValue.Refused($"{Name} cannot represent a non string value: {ScalarText.Show(value)}");

    /// <summary>The default of a struct may be no value at all: it has no text.</summary>
    public override string? CheckResult(object value) =>
        base.CheckResult(value) ?? (EqualityComparer<T>.Default.Equals((T)value, default) && format((T)value) is null ? $"{Name} has no value." : null);

    public override void Serialize(Utf8JsonWriter writer, object value) => writer.WriteStringValue(format((T)value));

    public override ValueNode ToLiteral(object value) => new StringValueNode(format((T)value), false, default);

    ParsedValue Parse(string text) => tryParse(text, out var value)
        ? ParsedValue.Of(value)
        : ParsedValue.Refused($"{Name} cannot represent value: \"{ScalarText.Short(text)}\"");
}
