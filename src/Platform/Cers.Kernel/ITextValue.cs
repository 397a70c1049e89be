using System.Text.Json;
using System.Text.Json.Serialization;

namespace Cers.Kernel;

/// <summary>A value with a checked text form: a business number, an authorization ID. The default of the struct is no value.</summary>
public interface ITextValue<TSelf>
    where TSelf : struct, ITextValue<TSelf>
{
    /// <summary>The canonical text.</summary>
    string Value { get; }

    /// <summary>Reads the canonical text or what people type for it; false when it is not a value of this kind.</summary>
    static abstract bool TryParse(string? text, out TSelf value);
}

/// <summary>Writes a text value as its canonical text and refuses any other text when reading.</summary>
public sealed class TextValueJsonConverter<T> : JsonConverter<T>
    where T : struct, ITextValue<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        T.TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"Not a {typeof(T).Name}.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(value.Value);
}
