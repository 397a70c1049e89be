using System.Globalization;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>A whole number of 64 bits, answered as a string because JavaScript's numbers would round it beyond 2^53.</summary>
public sealed class LongType() : ScalarType(
    "Long",
    "A whole number of 64 bits with sign. Answered as a string such as \"9007199254740993\"; strings and whole numbers are accepted.")
{
    public override Type RuntimeType => typeof(long);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => Parse(text.Value),
        IntValueNode number => Parse(number.Value),
        _ => ParsedValue.Refused($"Long cannot represent non-integer value: {ScalarText.Show(literal)}"),
    };

    public override ParsedValue ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Parse(value.GetString()!),
        JsonValueKind.Number => Parse(value.GetRawText()),
        _ => ParsedValue.Refused($"Long cannot represent non-integer value: {ScalarText.Show(value)}"),
    };

    public override void Serialize(Utf8JsonWriter writer, object value) => writer.WriteStringValue(((long)value).ToString(CultureInfo.InvariantCulture));

    public override ValueNode ToLiteral(object value) => new StringValueNode(((long)value).ToString(CultureInfo.InvariantCulture), false, default);

    static ParsedValue Parse(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && !text.StartsWith('+')
        ? ParsedValue.Of(value)
        : ParsedValue.Refused($"Long cannot represent non 64-bit signed integer value: {ScalarText.Short(text)}");
}
