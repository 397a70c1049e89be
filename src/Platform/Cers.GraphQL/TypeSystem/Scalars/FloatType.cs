using System.Globalization;
using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Finite double-precision numbers (specification section 3.5.2).</summary>
public sealed class FloatType() : ScalarType("Float", "A finite number of double precision, as IEEE 754 has it.")
{
    public override Type RuntimeType => typeof(double);

    public override ParsedValue ParseLiteral(ValueNode literal)
    {
        var text = literal is IntValueNode whole ? whole.Value : (literal as FloatValueNode)?.Value;
        return text is not null && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            ? ParsedValue.Of(value)
            : ParsedValue.Refused($"Float cannot represent non numeric value: {ScalarText.Show(literal)}");
    }

    public override ParsedValue ParseValue(JsonElement value) =>
        value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && double.IsFinite(number)
            ? ParsedValue.Of(number)
            : ParsedValue.Refused($"Float cannot represent non numeric value: {ScalarText.Show(value)}");

    public override string? CheckResult(object value) => value switch
    {
        double number when double.IsFinite(number) => null,
        float number when float.IsFinite(number) => null,
        int or short or byte or uint => null,
        double or float => "Float cannot represent a value that is not finite.",
        _ => base.CheckResult(value),
    };

    public override void Serialize(Utf8JsonWriter writer, object value)
    {
        if (value is float single)
        {
            writer.WriteNumberValue(single);
        }
        else
        {
            writer.WriteNumberValue(Convert.ToDouble(value, CultureInfo.InvariantCulture));
        }
    }

    public override ValueNode ToLiteral(object value)
    {
        var text = Convert.ToDouble(value, CultureInfo.InvariantCulture).ToString("R", CultureInfo.InvariantCulture);
        return text.AsSpan().ContainsAny('.', 'E') ? new FloatValueNode(text, default) : new IntValueNode(text, default);
    }
}
