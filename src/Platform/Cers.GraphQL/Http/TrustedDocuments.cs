using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Cers.GraphQL.Language;
using Cers.GraphQL.TypeSystem;
using Cers.GraphQL.Validation;

namespace Cers.GraphQL.Http;

/// <summary>Documents known before anyone asks, by the ids that clients send for them ('Persisted Documents' of GraphQL over HTTP).</summary>
sealed class TrustedDocuments
{
    readonly Dictionary<string, ReadOnlyMemory<byte>> byId = new(StringComparer.Ordinal);

    /// <exception cref="SchemaException">A document does not fit the schema, or a file cannot be used: all of them, with the file of each.</exception>
    public TrustedDocuments(GraphQLOptions options, Schema schema)
    {
        var faults = new List<string>();
        if (options is { OnlyTrustedDocuments: true, TrustedDocuments.Count: 0 })
        {
            faults.Add("GraphQLOptions.OnlyTrustedDocuments is set, and TrustedDocuments names no file: nothing could be asked.");
        }

        foreach (var path in options.TrustedDocuments)
        {
            foreach (var (source, id, text) in Read(path, faults))
            {
                Add(source, id, text, options, schema, faults);
            }
        }

        if (faults.Count > 0)
        {
            throw new SchemaException(faults);
        }
    }

    public int Count => byId.Count;

    public bool TryGet(string id, out ReadOnlyMemory<byte> document) => byId.TryGetValue(id, out document);

    void Add(string source, string id, byte[] text, GraphQLOptions options, Schema schema, List<string> faults)
    {
        if (text.Length > options.Limits.MaxDocumentBytes)
        {
            faults.Add($"{source}: the document has more than {options.Limits.MaxDocumentBytes} bytes.");
            return;
        }

        try
        {
            var errors = DocumentValidator.Validate(schema, GraphQLDocumentParser.Parse(text, options.Limits.Parser), options.Limits.Validation(suggestions: true));
            faults.AddRange(errors.Select(error => $"{source}: {Place(error)}{error.Message}"));
        }
        catch (GraphQLSyntaxException syntax)
        {
            faults.Add($"{source}: {Place(syntax.ToError())}{syntax.Message}");
        }

        if (!byId.TryAdd(id, text) && !byId[id].Span.SequenceEqual(text))
        {
            faults.Add($"{source}: the id {id} stands for another document already.");
        }
    }

    static string Place(GraphQLError error) => error.Locations is [{ } first, ..] ? $"line {first.Line}, column {first.Column}: " : "";

    static IEnumerable<(string Source, string Id, byte[] Text)> Read(string path, List<string> faults)
    {
        if (Directory.Exists(path))
        {
            return Directory.EnumerateFiles(path, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Select(file => (file, File.ReadAllBytes(file)))
                .Select(read => (read.file, $"sha256:{Convert.ToHexStringLower(SHA256.HashData(read.Item2))}", read.Item2));
        }

        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path))!
                .Select(entry => ($"{path}, {entry.Key}", entry.Key, Encoding.UTF8.GetBytes(entry.Value)))
                .ToArray();
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or JsonException)
        {
            faults.Add($"{path}: neither a folder of documents nor a JSON object of ids and documents. {unreadable.Message}");
            return [];
        }
    }
}
