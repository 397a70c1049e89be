using System.Globalization;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>An exact decimal number of up to 28 digits, answered as a string because JavaScript's numbers would round it.</summary>
public sealed class DecimalType() : ScalarType(
    "Decimal",
    "An exact decimal number of up to 28 digits. Answered as a string such as \"12.50\"; strings and numbers are accepted.")
{
    const NumberStyles Styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    public override Type RuntimeType => typeof(decimal);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => Parse(text.Value),
        IntValueNode number => Parse(number.Value),
        FloatValueNode number => Parse(number.Value),
        _ => ParsedValue.Refused($"Decimal cannot represent value: {ScalarText.Show(literal)}"),
    };

    public override ParsedValue ParseValue(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => Parse(value.GetString()!),
        JsonValueKind.Number => Parse(value.GetRawText()),
        _ => ParsedValue.Refused($"Decimal cannot represent value: {ScalarText.Show(value)}"),
    };

    public override void Serialize(Utf8JsonWriter writer, object value) => writer.WriteStringValue(((decimal)value).ToString(CultureInfo.InvariantCulture));

    public override ValueNode ToLiteral(object value) => new StringValueNode(((decimal)value).ToString(CultureInfo.InvariantCulture), false, default);

    // decimal.Parse rounds what it cannot hold; 28 digits always fit, so that nothing is lost silently.
    static ParsedValue Parse(string text) =>
        text.Length > 0 && text.Count(char.IsAsciiDigit) is > 0 and <= 28 && !text.StartsWith('+') && !text.StartsWith('.') && !text.EndsWith('.')
            && decimal.TryParse(text, Styles, CultureInfo.InvariantCulture, out var value)
            ? ParsedValue.Of(value)
            : ParsedValue.Refused($"Decimal cannot represent value: {ScalarText.Short(text)}");
}
