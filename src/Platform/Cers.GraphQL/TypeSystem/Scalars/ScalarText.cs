using System.Text.Json;
using Cers.GraphQL.Language;

namespace Cers.GraphQL.TypeSystem.Scalars;

/// <summary>Refused values as they appear in messages: short, as a client may send megabytes.</summary>
static class ScalarText
{
    const int Longest = 60;

    public static string Short(string text) => text.Length <= Longest ? text : $"{text.AsSpan(0, Longest)}…";

    public static string Show(ValueNode literal) => SyntaxPrinter.PrintShort(literal, Longest);

    public static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => $"\"{Short(value.GetString()!)}\"",
        JsonValueKind.Array => "a list",
        JsonValueKind.Object => "an object",
        _ => Short(value.GetRawText()),
    };
}
