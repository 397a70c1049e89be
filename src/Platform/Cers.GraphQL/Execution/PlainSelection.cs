using System.Collections;
using System.Text.Json;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Execution;

/// <summary>
/// What is selected of an object, where all of it is read from the object alone. It is written as JSON at once, without a place in the answer's tree for each
/// value. Where a value is not what the schema promises, nothing is written, and the object goes the long way, which tells why and lets nulls bubble.
/// </summary>
sealed class PlainSelection
{
    readonly (JsonEncodedText Name, PlainWrite Write)[] fields;

    PlainSelection((JsonEncodedText Name, PlainWrite Write)[] fields) => this.fields = fields;

    /// <summary>Null where a field has a resolver, a rule of access, or a type that only its value tells.</summary>
    public static PlainSelection? Of(ObjectType type, FieldPlan[] selected)
    {
        if (type.Authorization is not null)
        {
            return null;
        }

        var writes = new (JsonEncodedText, PlainWrite)[selected.Length];
        for (var i = 0; i < writes.Length; i++)
        {
            if (WriteOf(type, selected[i]) is not { } write)
            {
                return null;
            }

            writes[i] = (selected[i].EncodedName, write);
        }

        return new(writes);
    }

    /// <summary>Writes a value of a type whose objects are of this selection; false where it is not of the type.</summary>
    public bool TryWrite(Utf8JsonWriter writer, GraphQLType type, object? value) => TryWrite(writer, type, value, this);

    bool TryWrite(Utf8JsonWriter writer, object source)
    {
        writer.WriteStartObject();
        foreach (var (name, write) in fields)
        {
            writer.WritePropertyName(name);
            if (!write(writer, source))
            {
                return false;
            }
        }

        writer.WriteEndObject();
        return true;
    }

    static PlainWrite? WriteOf(ObjectType owner, FieldPlan field)
    {
        if (field.IsTypeName)
        {
            var name = JsonEncodedText.Encode(owner.Name);
            return (writer, _) =>
            {
                writer.WriteStringValue(name);
                return true;
            };
        }

        if (field.PlainRead is not { } read)
        {
            return null;
        }

        var type = field.Definition.Type;
        if (field.Selection is null)
        {
            return field.Definition.Resolver!.Write ?? ((writer, source) => TryWrite(writer, type, read(source), null));
        }

        return type.Named is ObjectType below && field.Selection.PlainFor(below) is { } plain
            ? (writer, source) => TryWrite(writer, type, read(source), plain)
            : null;
    }

    static bool TryWrite(Utf8JsonWriter writer, GraphQLType type, object? value, PlainSelection? below)
    {
        if (value is null)
        {
            writer.WriteNullValue();
            return !type.IsNonNull;
        }

        switch (type.Nullable)
        {
            case ListType list:
                return TryWriteList(writer, list, value, below);
            case ScalarType scalar:
                if (scalar.CheckResult(value) is not null)
                {
                    return false;
                }

                scalar.Serialize(writer, value);
                return true;
            case EnumType known:
                if (known.FindByValue(value) is not { } name)
                {
                    return false;
                }

                writer.WriteStringValue(name.EncodedName);
                return true;
            default:
                return below!.TryWrite(writer, value);
        }
    }

    static bool TryWriteList(Utf8JsonWriter writer, ListType list, object value, PlainSelection? below)
    {
        if (value is string || value is not IEnumerable items)
        {
            return false;
        }

        writer.WriteStartArray();
        foreach (var item in items)
        {
            if (!TryWrite(writer, list.OfType, item, below))
            {
                return false;
            }
        }

        writer.WriteEndArray();
        return true;
    }
}

/// <summary>Writes one value of an object; false when it is not what the field's type promises.</summary>
delegate bool PlainWrite(Utf8JsonWriter writer, object source);

/// <summary>A part of the answer that is JSON already.</summary>
sealed class PlainJson(PooledBuffer buffer, int start, int length)
{
    public ReadOnlySpan<byte> Bytes => buffer.Written.Span.Slice(start, length);
}
