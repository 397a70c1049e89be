using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cers.Declarations.Data;

/// <summary>How documents stand in jsonb: names as in the table of elements, absent elements left out.</summary>
internal static class DocumentJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter() },
    };

    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options)!;
}

internal sealed class JsonConverter<T>() : ValueConverter<T, string>(
    value => JsonSerializer.Serialize(value, DocumentJson.Options),
    text => JsonSerializer.Deserialize<T>(text, DocumentJson.Options)!);

/// <summary>Documents are immutable: another object is another value.</summary>
internal sealed class ReferenceComparer<T>() : ValueComparer<T>((a, b) => ReferenceEquals(a, b), v => v!.GetHashCode(), v => v)
    where T : class;
