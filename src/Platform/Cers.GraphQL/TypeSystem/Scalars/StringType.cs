using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Text (specification section 3.5.3).</summary>
public sealed class StringType() : ScalarType("String", "Text: a sequence of Unicode characters.")
{
    public override Type RuntimeType => typeof(string);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal is StringValueNode text
        ? ParsedValue.Of(text.Value)
        : ParsedValue.Refused($"String cannot represent a non string value: {ScalarText.Show(literal)}");

    public override ParsedValue ParseValue(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? ParsedValue.Of(value.GetString())
        : ParsedValue.Refused($"String cannot represent a non string value: {ScalarText.Show(value)}");

    public override string? CheckResult(object value) => value is string or Uri or char ? null : base.CheckResult(value);

    public override void Serialize(Utf8JsonWriter writer, object value) => writer.WriteStringValue(value as string ?? value.ToString());

    public override ValueNode ToLiteral(object value) => new StringValueNode(value.ToString()!, false, default);
}
