using System.Text.Json;

namespace Cers.GraphQL.Http;

/// <summary>The members of a request's JSON, null and absent being one. Read in one pass: a tree is made of the variables alone, and the query is not copied.</summary>
readonly record struct RequestJson
{
    /// <summary>As UTF-8, where escapes allow in the memory of the body.</summary>
    public ReadOnlyMemory<byte>? Query { get; private init; }

    public string? DocumentId { get; private init; }

    public string? OperationName { get; private init; }

    public JsonElement? Variables { get; private init; }

    /// <summary>The sentence for JSON that can be read and is no request.</summary>
    public string? Fault { get; private init; }

    /// <exception cref="JsonException">It is malformed, too deep, or gives a key twice: of two readers of one text each may choose another.</exception>
    /// <exception cref="InvalidOperationException">A text holds half a surrogate pair.</exception>
    public static RequestJson Read(ReadOnlyMemory<byte> json, int maxDepth)
    {
        var reader = new Utf8JsonReader(json.Span, new JsonReaderOptions { MaxDepth = maxDepth });
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            Tree(json, ref reader);
            reader.Read();
            return new() { Fault = "The body must be a JSON object; batches are not served." };
        }

        var request = default(RequestJson);
        var seen = 0;
        HashSet<string>? others = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = MemberOf(ref reader);
            if (member == Member.Other ? !(others ??= new(StringComparer.Ordinal)).Add(reader.GetString()!) : (seen & (1 << (int)member)) != 0)
            {
                throw new JsonException("A key is given twice.");
            }

            seen |= 1 << (int)member;
            reader.Read();
            request = request.With(member, reader.TokenType, json, ref reader);
        }

        // Nothing may follow.
        reader.Read();
        return request;
    }

    RequestJson With(Member member, JsonTokenType found, ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        // What holds others is checked whole, wherever it stands.
        var tree = Tree(json, ref reader);
        return (member, found) switch
        {
            (Member.Other, _) or (_, JsonTokenType.Null) or (Member.Extensions, JsonTokenType.StartObject) => this,
            (Member.Query, JsonTokenType.String) => this with { Query = Text(json, ref reader) },
            (Member.DocumentId, JsonTokenType.String) => this with { DocumentId = reader.GetString() },
            (Member.OperationName, JsonTokenType.String) => this with { OperationName = reader.GetString() },
            (Member.Variables, JsonTokenType.StartObject) => this with { Variables = tree },
            (Member.Query, _) => this with { Fault = Fault ?? "The parameter query must be a string." },
            (Member.DocumentId, _) => this with { Fault = Fault ?? "The parameter documentId must be a string." },
            (Member.OperationName, _) => this with { Fault = Fault ?? "The parameter operationName must be a string." },
            (Member.Variables, _) => this with { Fault = Fault ?? "The parameter variables must be a JSON object." },
            _ => this with { Fault = Fault ?? "The parameter extensions must be a JSON object." },
        };
    }

    static Member MemberOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("query"u8) ? Member.Query
        : reader.ValueTextEquals("variables"u8) ? Member.Variables
        : reader.ValueTextEquals("operationName"u8) ? Member.OperationName
        : reader.ValueTextEquals("extensions"u8) ? Member.Extensions
        : reader.ValueTextEquals("documentId"u8) ? Member.DocumentId
        : Member.Other;

    /// <summary>The object or array that the reader stands before, which it passes; null for anything else.</summary>
    static JsonElement? Tree(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not (JsonTokenType.StartObject or JsonTokenType.StartArray))
        {
            return null;
        }

        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return JsonElement.Parse(json.Span[start..(int)reader.BytesConsumed], new JsonDocumentOptions { MaxDepth = reader.CurrentState.Options.MaxDepth, AllowDuplicateProperties = false });
    }

    static ReadOnlyMemory<byte> Text(ReadOnlyMemory<byte> json, ref Utf8JsonReader reader)
    {
        var length = reader.ValueSpan.Length;
        if (!reader.ValueIsEscaped)
        {
            return json.Slice((int)reader.TokenStartIndex + 1, length);
        }

        var text = new byte[length];
        return text.AsMemory(0, reader.CopyString(text));
    }

    enum Member
    {
        Other,
        Query,
        DocumentId,
        OperationName,
        Variables,
        Extensions,
    }
}
