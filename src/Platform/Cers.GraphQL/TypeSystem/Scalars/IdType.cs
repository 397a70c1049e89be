using System.Globalization;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>An identifier, always answered as a string, taken as string or integer (specification section 3.5.5).</summary>
public sealed class IdType() : ScalarType("ID", "An identifier: not meant to be read by people. Answered as a string; strings and integers are accepted.")
{
    public override Type RuntimeType => typeof(string);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal switch
    {
        StringValueNode text => ParsedValue.Of(text.Value),
        IntValueNode number => ParsedValue.Of(number.Value),
        _ => ParsedValue.Refused($"ID cannot represent a non-string and non-integer value: {ScalarText.Show(literal)}"),
    };

    public override ParsedValue ParseValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return ParsedValue.Of(value.GetString());
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetInt64(out var whole))
            {
                return ParsedValue.Of(whole.ToString(CultureInfo.InvariantCulture));
            }

            // 2^53: beyond it a JSON number may already have lost digits on its way.
            if (value.TryGetDouble(out var number) && Math.Floor(number) == number && Math.Abs(number) <= 9007199254740992)
            {
                return ParsedValue.Of(((long)number).ToString(CultureInfo.InvariantCulture));
            }
        }

        return ParsedValue.Refused($"ID cannot represent value: {ScalarText.Show(value)}");
    }

    public override string? CheckResult(object value) => value is string or int or long or Guid or short or uint ? null : base.CheckResult(value);

    public override void Serialize(Utf8JsonWriter writer, object value) =>
        writer.WriteStringValue(value as string ?? Convert.ToString(value, CultureInfo.InvariantCulture));

    public override ValueNode ToLiteral(object value) => new StringValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!, false, default);
}
