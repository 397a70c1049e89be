using System.Buffers;
using System.Runtime.InteropServices;
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

    public async ValueTask<ReadRequest> ReadAsync(HttpContext context, CancellationToken ct)
    {
        if (CostOf(context.Request.Headers[CostHeader]) is not { } cost)
        {
            return ReadRequest.Refused(400, $"The header {CostHeader} is either report or validate.");
        }

        var read = HttpMethods.IsGet(context.Request.Method) ? FromQuery(context.Request.Query) : await FromBodyAsync(context, ct);
        return read.Request is { } request && cost != CostReport.None ? read with { Request = request with { Cost = cost } } : read;
    }

    async ValueTask<ReadRequest> FromBodyAsync(HttpContext context, CancellationToken ct)
    {
        var http = context.Request;
        if (http.ContentType is not { } contentType)
        {
            return ReadRequest.Refused(415, "A Content-Type is needed: application/json.");
        }

        if (!IsJson(contentType) || !StringValues.IsNullOrEmpty(http.Headers.ContentEncoding))
        {
            return ReadRequest.Refused(415, "The body must be application/json in UTF-8, not compressed.");
        }

        if (http.ContentLength > limits.MaxRequestBytes)
        {
            return TooLong();
        }

        // Our own limit speaks: the server's would cut the connection without an answer.
        if (context.Features[typeof(IHttpMaxRequestBodySizeFeature)] is IHttpMaxRequestBodySizeFeature { IsReadOnly: false } size)
        {
            size.MaxRequestBodySize = null;
        }

        var reader = http.BodyReader;
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            if (read.Buffer.Length > limits.MaxRequestBytes)
            {
                reader.AdvanceTo(read.Buffer.End);
                return TooLong();
            }

            if (read.IsCompleted)
            {
                var body = read.Buffer.ToArray();
                reader.AdvanceTo(read.Buffer.End);
                return FromJson(body);
            }

            reader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }

        ReadRequest TooLong() => ReadRequest.Refused(413, $"The body has more than {limits.MaxRequestBytes} bytes.", GraphQLErrorCodes.LimitRequestBytes);
    }

    ReadRequest FromJson(ReadOnlyMemory<byte> body)
    {
        if (body.Length == 0)
        {
            return ReadRequest.Refused(400, "The body is empty.");
        }

        var json = WithoutMark(body);
        if (!Utf8.IsValid(json.Span))
        {
            return ReadRequest.Refused(400, "The body is not UTF-8.");
        }

        RequestJson read;
        try
        {
            CheckEscapes(json.Span);
            read = RequestJson.Read(json, limits.MaxJsonDepth);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return IsTooDeep(json.Span)
                ? ReadRequest.Refused(400, $"The body's JSON is more than {limits.MaxJsonDepth} levels deep.", GraphQLErrorCodes.LimitJsonDepth)
                : ReadRequest.Refused(400, "The body is not JSON that can be read: malformed, a key given twice, or half a surrogate pair.");
        }

        return read.Fault is { } fault ? ReadRequest.Refused(400, fault) : Make(read.Query, read.DocumentId, read.OperationName, read.Variables);
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

        if (!TryJson(parameters["variables"], out var variables) || !TryJson(parameters["extensions"], out var extensions))
        {
            return ReadRequest.Refused(400, "The parameters variables and extensions must be JSON.");
        }

        foreach (var (name, value) in (ReadOnlySpan<(string, JsonElement?)>)[("variables", variables), ("extensions", extensions)])
        {
            if (value is { ValueKind: not JsonValueKind.Object })
            {
                return ReadRequest.Refused(400, $"The parameter {name} must be a JSON object.");
            }
        }

        return Make(Given("query") is { } query ? Encoding.UTF8.GetBytes(query).AsMemory() : default(ReadOnlyMemory<byte>?), Given("documentId"), Given("operationName"), variables);
    }

    bool TryJson(string? text, out JsonElement? value)
    {
        value = null;
        if (string.IsNullOrEmpty(text))
        {
            return true;
        }

        var json = Encoding.UTF8.GetBytes(text);
        try
        {
            CheckEscapes(json);
            var read = JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = limits.MaxJsonDepth, AllowDuplicateProperties = false });
            value = read.ValueKind == JsonValueKind.Null ? null : read;
            return true;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    ReadRequest Make(ReadOnlyMemory<byte>? query, string? documentId, string? operationName, JsonElement? variables)
    {
        if (variables is { } given && JsonMarshal.GetRawUtf8Value(given).Length > limits.MaxVariablesBytes)
        {
            return ReadRequest.Refused(413, $"The variables have more than {limits.MaxVariablesBytes} bytes.", GraphQLErrorCodes.LimitVariablesBytes);
        }

        return Document(query, documentId, out var refused) is { } document ? new(new(document, operationName, variables), null, null) : refused;
    }

    ReadOnlyMemory<byte>? Document(ReadOnlyMemory<byte>? query, string? documentId, out ReadRequest refused)
    {
        refused = default;
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
                return query;
            default:
                if (trusted.TryGet(documentId!, out var known))
                {
                    return known;
                }

                refused = ReadRequest.Refused(null, "No document of that id is known here.", GraphQLErrorCodes.DocumentNotFound);
                return null;
        }
    }

    /// <summary>A byte order mark is no part of the text.</summary>
    static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> json) => json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;

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
}

/// <summary>A request, or why there is none.</summary>
/// <param name="Status">Null when it could be read, and is answered as other faults of documents are.</param>
readonly record struct ReadRequest(GraphQLRequest? Request, GraphQLError? Error, int? Status)
{
    public static ReadRequest Refused(int? status, string message, string code = GraphQLErrorCodes.BadRequest) => new(null, new(message) { Code = code }, status);
}
