using System.Globalization;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Whole numbers of 32 bits with sign (specification section 3.5.1).</summary>
public sealed class IntType() : ScalarType("Int", "A whole number of 32 bits with sign.")
{
    public override Type RuntimeType => typeof(int);

    public override ParsedValue ParseLiteral(ValueNode literal) => literal switch
    {
        IntValueNode number when int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => ParsedValue.Of(value),
        IntValueNode number => ParsedValue.Refused($"Int cannot represent non 32-bit signed integer value: {ScalarText.Short(number.Value)}"),
        _ => ParsedValue.Refused($"Int cannot represent non-integer value: {ScalarText.Show(literal)}"),
    };

    public override ParsedValue ParseValue(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Number)
        {
            if (value.TryGetInt32(out var whole))
            {
                return ParsedValue.Of(whole);
            }

            // JSON does not tell 1.0 from 1: a number is an integer by its value.
            if (value.TryGetDouble(out var number) && Math.Floor(number) == number)
            {
                return number is >= int.MinValue and <= int.MaxValue
                    ? ParsedValue.Of((int)number)
                    : ParsedValue.Refused($"Int cannot represent non 32-bit signed integer value: {ScalarText.Show(value)}");
            }
        }

        return ParsedValue.Refused($"Int cannot represent non-integer value: {ScalarText.Show(value)}");
    }

    public override string? CheckResult(object value) => value switch
    {
        int or short or byte or sbyte or ushort => null,
        long number when number is >= int.MinValue and <= int.MaxValue => null,
        uint number when number <= int.MaxValue => null,
        long or uint => "Int cannot represent non 32-bit signed integer value.",
        _ => base.CheckResult(value),
    };

    public override void Serialize(Utf8JsonWriter writer, object value)
    {
        if (value is int whole)
        {
            writer.WriteNumberValue(whole);
        }
        else
        {
            writer.WriteNumberValue(Convert.ToInt32(value, CultureInfo.InvariantCulture));
        }
    }

    public override ValueNode ToLiteral(object value) => new IntValueNode(Convert.ToString(value, CultureInfo.InvariantCulture)!, default);
}
