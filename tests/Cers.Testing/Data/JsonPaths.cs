using System.Globalization;
using System.Text.Json.Nodes;

namespace Cers.Testing.Data;

/// <summary>Changes one place of a JSON document: <c>Set("lines[0].hsCode", "03061200")</c>.</summary>
public static class JsonPaths
{
    /// <summary>Writes a value; a null takes the element out, a path that ends in the list's length adds an item.</summary>
    public static JsonObject Set(this JsonObject document, string path, JsonNode? value)
    {
        JsonNode at = document;
        var steps = path.Replace("[", ".[", StringComparison.Ordinal).Split('.');
        foreach (var step in steps[..^1])
        {
            at = step.StartsWith('[') ? at.AsArray()[Index(step)]! : at[step] ??= new JsonObject();
        }

        if (!steps[^1].StartsWith('['))
        {
            at.AsObject()[steps[^1]] = value;
        }
        else if (Index(steps[^1]) == at.AsArray().Count)
        {
            at.AsArray().Add(value);
        }
        else
        {
            at.AsArray()[Index(steps[^1])] = value;
        }

        return document;
    }

    private static int Index(string step) => int.Parse(step.AsSpan(1, step.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture);
}
