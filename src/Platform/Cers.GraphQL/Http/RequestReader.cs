using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Cers.GraphQL.Execution;
using Cers.GraphQL.Limits;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cers.GraphQL.Http;

/// <summary>Reads a request from a body or a query string; what cannot be read is told as a status and a sentence.</summary>
sealed class RequestReader(GraphQLOptions options, TrustedDocuments trusted)
{
    const string CostHeader = "GraphQL-Cost";

    readonly GraphQLLimits limits = options.Limits;

    public async Task<ReadRequest> ReadAsync(HttpContext context)
    {
        if (CostOf(context.Request.Headers[CostHeader]) is not { } cost)
        {
            return ReadRequest.Refused(400, $"The header {CostHeader} is either report or validate.");
        }

        var read = await FromAsync(context);
        return read.Request is { } request && cost != CostReport.None ? read with { Request = request with { Cost = cost } } : read;
    }

    async Task<ReadRequest> FromAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            return FromQuery(context.Request.Query);
        }

        if (context.Request.ContentType is null)
        {
            return ReadRequest.Refused(415, "A Content-Type is needed: application/json.");
        }

        if (!IsJson(context.Request.ContentType) || !StringValues.IsNullOrEmpty(context.Request.Headers.ContentEncoding))
        {
            return ReadRequest.Refused(415, "The body must be application/json in UTF-8, not compressed.");
        }

        var body = await BodyAsync(context);
        return body is null
            ? ReadRequest.Refused(413, $"The body has more than {limits.MaxRequestBytes} bytes.", GraphQLErrorCodes.LimitRequestBytes)
            : FromJson(body.Value);
    }

    async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpContext context)
    {
        if (context.Request.ContentLength > limits.MaxRequestBytes)
        {
            return null;
        }

        // Our own limit speaks: the server's would cut the connection without an answer.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var reader = context.Request.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(context.RequestAborted);
            if (read.Buffer.Length > limits.MaxRequestBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return null;
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return body;
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    ReadRequest FromJson(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0)
        {
            return ReadRequest.Refused(400, "The body is empty.");
        }

        if (Parse(body, out var unreadable) is not { } root)
        {
            return unreadable!;
        }

        if (root.ValueKind != JsonValueKind.Object)
        {
            return ReadRequest.Refused(400, "The body must be a JSON object; batches are not served.");
        }

        var query = Member(root, "query");
        var operationName = Member(root, "operationName");
        var variables = Member(root, "variables");
        var extensions = Member(root, "extensions");
        var documentId = Member(root, "documentId");
        foreach (var (name, value) in (ReadOnlySpan<(string, JsonElement?)>)[("query", query), ("documentId", documentId), ("operationName", operationName)])
        {
            if (value is { ValueKind: not JsonValueKind.String })
            {
                return ReadRequest.Refused(400, $"The parameter {name} must be a string.");
            }
        }

        return Make(query?.GetString(), documentId?.GetString(), operationName?.GetString(), variables, extensions);
    }

    ReadRequest FromQuery(IQueryCollection parameters)
    {
        foreach (var name in (ReadOnlySpan<string>)["query", "documentId", "operationName", "variables", "extensions"])
        {
            if (parameters[name].Count > 1)
            {
                return ReadRequest.Refused(400, $"The parameter {name} is given more than once.");
            }
        }

        // Empty means that it was not given.
        string? Given(string name) => parameters[name] is [{ Length: > 0 } text] ? text : null;

        return TryJson(parameters["variables"], out var variables) && TryJson(parameters["extensions"], out var extensions)
            ? Make(Given("query"), Given("documentId"), Given("operationName"), variables, extensions)
            : ReadRequest.Refused(400, "The parameters variables and extensions must be JSON.");
    }

    bool TryJson(string? text, out JsonElement? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        value = Parse(Encoding.UTF8.GetBytes(text), out _);
        if (value is { ValueKind: JsonValueKind.Null })
        {
            value = null;
            return true;
        }

        return value is not null;
    }

    ReadRequest Make(string? query, string? documentId, string? operationName, JsonElement? variables, JsonElement? extensions)
    {
        if (variables is { ValueKind: not JsonValueKind.Object })
        {
            return ReadRequest.Refused(400, "The parameter variables must be a JSON object.");
        }

        if (extensions is { ValueKind: not JsonValueKind.Object })
        {
            return ReadRequest.Refused(400, "The parameter extensions must be a JSON object.");
        }

        if (variables is { } given && given.GetRawText().Length > limits.MaxVariablesBytes)
        {
            return ReadRequest.Refused(413, $"The variables have more than {limits.MaxVariablesBytes} bytes.", GraphQLErrorCodes.LimitVariablesBytes);
        }

        return Document(query, documentId, out var refused) is { } document ? new(new(document, operationName, variables), null, null) : refused!;
    }

    ReadOnlyMemory<byte>? Document(string? query, string? documentId, out ReadRequest? refused)
    {
        refused = null;
        switch (query, documentId)
        {
            case (null, null):
                refused = ReadRequest.Refused(400, "The parameter query or documentId is needed.");
                return null;
            case (not null, not null):
                refused = ReadRequest.Refused(400, "Give either query or documentId, not both.");
                return null;
            case (not null, null) when options.OnlyTrustedDocuments:
                refused = ReadRequest.Refused(null, "Only documents that are known here are served: send a documentId.", GraphQLErrorCodes.DocumentNotTrusted);
                return null;
            case (not null, null):
                return Encoding.UTF8.GetBytes(query);
            default:
                if (trusted.TryGet(documentId!, out var known))
                {
                    return known;
                }

                refused = ReadRequest.Refused(null, "No document of that id is known here.", GraphQLErrorCodes.DocumentNotFound);
                return null;
        }
    }

    JsonElement? Parse(ReadOnlyMemory<byte> json, out ReadRequest? unreadable)
    {
        unreadable = null;
        if (json.Span.StartsWith("\uFEFF"u8))
        {
            json = json[3..];
        }

        if (!Utf8.IsValid(json.Span))
        {
            unreadable = ReadRequest.Refused(400, "The body is not UTF-8.");
            return null;
        }

        try
        {
            // One rule for duplicate keys: refused, as two readers of one text may choose differently.
            var root = JsonElement.Parse(json.Span, new JsonDocumentOptions { MaxDepth = limits.MaxJsonDepth, AllowDuplicateProperties = false });
            CheckEscapes(json.Span);
            return root;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            unreadable = IsTooDeep(json.Span)
                ? ReadRequest.Refused(400, $"The body's JSON is more than {limits.MaxJsonDepth} levels deep.", GraphQLErrorCodes.LimitJsonDepth)
                : ReadRequest.Refused(400, "The body is not JSON that can be read: malformed, a key given twice, or half a surrogate pair.");
            return null;
        }
    }

    /// <summary>Read once more, which is not recursive, as the fault itself does not tell.</summary>
    bool IsTooDeep(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.MaxJsonDepth + 1 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= limits.MaxJsonDepth && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
                {
                    return true;
                }
            }
        }
        catch (JsonException)
        {
            // Broken before it is deep.
        }

        return false;
    }

    /// <summary>Halves of surrogate pairs pass the reader and fail only when the text is asked for.</summary>
    void CheckEscapes(ReadOnlySpan<byte> json)
    {
        if (json.IndexOf("\\u"u8) < 0)
        {
            return;
        }

        var reader = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = limits.MaxJsonDepth });
        while (reader.Read())
        {
            if (reader.TokenType is JsonTokenType.String or JsonTokenType.PropertyName && reader.ValueIsEscaped)
            {
                reader.GetString();
            }
        }
    }

    static CostReport? CostOf(StringValues header) => header.ToString().Trim().ToLowerInvariant() switch
    {
        "" => CostReport.None,
        "report" => CostReport.Report,
        "validate" => CostReport.Validate,
        _ => null,
    };

    static bool IsJson(string contentType) => contentType == MediaTypes.Json
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(MediaTypes.Json, StringComparison.OrdinalIgnoreCase)
            && MediaTypes.IsUtf8(type.Charset));

    static JsonElement? Member(JsonElement root, string name) =>
        root.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;
}

/// <summary>A request, or why there is none.</summary>
/// <param name="Status">Null when it could be read, and is answered as other faults of documents are.</param>
sealed record ReadRequest(GraphQLRequest? Request, GraphQLError? Error, int? Status)
{
    public static ReadRequest Refused(int? status, string message, string code = GraphQLErrorCodes.BadRequest) => new(null, new(message) { Code = code }, status);
}
