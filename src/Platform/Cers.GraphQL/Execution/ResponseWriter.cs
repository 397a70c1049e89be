using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>Writes an answer as JSON (specification section 7): errors first, then data in the order of the document.</summary>
static class ResponseWriter
{
    static readonly JsonEncodedText ErrorsName = JsonEncodedText.Encode("errors");
    static readonly JsonEncodedText DataName = JsonEncodedText.Encode("data");

    public static void Write(PooledBuffer output, GraphQLResponse response)
    {
        var writer = output.Rent();
        Write(writer, response);
        PooledBuffer.Return(writer, keep: true);
    }

    static void Write(Utf8JsonWriter writer, GraphQLResponse response)
    {
        writer.WriteStartObject();
        if (response.Errors.Count > 0)
        {
            writer.WriteStartArray(ErrorsName);
            foreach (var error in response.Errors)
            {
                WriteError(writer, error);
            }

            writer.WriteEndArray();
        }

        if (response.HasRun)
        {
            writer.WritePropertyName(DataName);
            WriteValue(writer, response.Data, null);
        }

        if (response.Extensions is not null)
        {
            writer.WritePropertyName("extensions");
            WritePlain(writer, response.Extensions);
        }

        writer.WriteEndObject();
    }

    /// <summary>Recursion is as deep as the query, which limits bound.</summary>
    static void WriteValue(Utf8JsonWriter writer, object? value, GraphQLType? type)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case PlainJson plain:
                writer.WriteRawValue(plain.Bytes, skipInputValidation: true);
                break;
            case ResultObject found:
                writer.WriteStartObject();
                for (var i = 0; i < found.Fields.Length; i++)
                {
                    writer.WritePropertyName(found.Fields[i].EncodedName);
                    WriteValue(writer, found.Values[i], found.Fields[i].Definition.Type);
                }

                writer.WriteEndObject();
                break;
            case ResultList list:
                writer.WriteStartArray();
                foreach (var item in list.Values)
                {
                    WriteValue(writer, item, list.SlotType(0));
                }

                writer.WriteEndArray();
                break;
            case EnumValueDefinition name:
                writer.WriteStringValue(name.EncodedName);
                break;
            default:
                ((ScalarType)type!.Named).Serialize(writer, value);
                break;
        }
    }

    static void WriteError(Utf8JsonWriter writer, GraphQLError error)
    {
        writer.WriteStartObject();
        writer.WriteString("message", error.Message);
        if (error.Locations.Count > 0)
        {
            writer.WriteStartArray("locations");
            foreach (var location in error.Locations)
            {
                WriteLocation(writer, location);
            }

            writer.WriteEndArray();
        }

        if (error.Path is not null)
        {
            writer.WriteStartArray("path");
            foreach (var key in error.Path)
            {
                WritePlain(writer, key);
            }

            writer.WriteEndArray();
        }

        if (error.Code is not null || error.Extensions is { Count: > 0 })
        {
            writer.WriteStartObject("extensions");
            if (error.Code is not null)
            {
                writer.WriteString("code", error.Code);
            }

            foreach (var (name, value) in error.Extensions ?? new Dictionary<string, object?>())
            {
                writer.WritePropertyName(name);
                WritePlain(writer, value);
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
    }

    static void WriteLocation(Utf8JsonWriter writer, Location location)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", location.Line);
        writer.WriteNumber("column", location.Column);
        writer.WriteEndObject();
    }

    static void WritePlain(Utf8JsonWriter writer, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case int number:
                writer.WriteNumberValue(number);
                break;
            case double number:
                writer.WriteNumberValue(number);
                break;
            case bool known:
                writer.WriteBooleanValue(known);
                break;
            case IReadOnlyDictionary<string, object?> members:
                writer.WriteStartObject();
                foreach (var (name, member) in members)
                {
                    writer.WritePropertyName(name);
                    WritePlain(writer, member);
                }

                writer.WriteEndObject();
                break;
            case IEnumerable<object?> items:
                writer.WriteStartArray();
                foreach (var item in items)
                {
                    WritePlain(writer, item);
                }

                writer.WriteEndArray();
                break;
            default:
                writer.WriteStringValue(value.ToString());
                break;
        }
    }
}
