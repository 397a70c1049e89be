using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Refused values as they appear in messages: short, as a client may send megabytes.</summary>
static class ScalarText
{
    const int Longest = 60;

    public static string Short(string text) => text.Length <= Longest ? text : $"{text.AsSpan(0, Longest)}…";

    public static string Show(ValueNode literal) => literal switch
    {
        IntValueNode number => Short(number.Value),
        FloatValueNode number => Short(number.Value),
        StringValueNode text => $"\"{Short(text.Value)}\"",
        BooleanValueNode known => known.Value ? "true" : "false",
        EnumValueNode name => Short(name.Value),
        NullValueNode => "null",
        ListValueNode => "a list",
        ObjectValueNode => "an object",
        VariableNode variable => $"${Short(variable.Name)}",
        _ => literal.Kind.ToString(),
    };

    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"\"{Short(value.GetString()!)}\"",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => Short(value.GetRawText()),
    };
}
