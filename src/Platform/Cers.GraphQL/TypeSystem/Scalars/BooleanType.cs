using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>True or false (specification section 3.5.4).</summary>
public sealed class BooleanType() : ScalarType("Boolean", "True or false.")
{
    public override Type RuntimeType => typeof(bool);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal is BooleanValueNode known
        ? ParsedValue.Of(known.Value)
        : ParsedValue.Refused($"Boolean cannot represent a non boolean value: {ScalarText.Show(literal)}");

    public override ParsedValue ParseValue(JsonElement value) => value.ValueKind is JsonValueKind.True or JsonValueKind.False
        ? ParsedValue.Of(value.GetBoolean())
        : ParsedValue.Refused($"Boolean cannot represent a non boolean value: {ScalarText.Show(value)}");

    public override void Serialize(Utf8JsonWriter writer, object value) => writer.WriteBooleanValue((bool)value);

    public override ValueNode ToLiteral(object value) => new BooleanValueNode((bool)value, default);
}
