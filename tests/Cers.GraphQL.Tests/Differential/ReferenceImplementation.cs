using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Cers.GraphQL.TypeSystem;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>npm graphql, asked over standard input.</summary>
internal static class ReferenceImplementation
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>The errors of each document, in order.</summary>
    public static async Task<IReadOnlyList<IReadOnlyList<ReferenceError>>> JudgeAsync(Schema schema, IReadOnlyList<string> documents)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "peers");
        Assert.True(
            Directory.Exists(Path.Combine(folder, "node_modules", "graphql")),
            $"The reference implementation is not installed: run build/test, or `npm ci` in {Path.GetFullPath(folder)}.");

        var sdl = Path.GetTempFileName();
        await File.WriteAllTextAsync(sdl, SdlPrinter.Print(schema, withCosts: false));
        try
        {
            using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, "graphql-js.mjs"), sdl])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardInputEncoding = new UTF8Encoding(false),
                StandardOutputEncoding = new UTF8Encoding(false),
            })!;
            var output = ReadAllAsync(node.StandardOutput);
            var complaints = node.StandardError.ReadToEndAsync();
            foreach (var document in documents)
                await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(document));
            node.StandardInput.Close();
            var answers = await output;
            await node.WaitForExitAsync();
            Assert.True(answers.Count == documents.Count, $"The reference implementation stopped: {await complaints}");
            return answers;
        }
        finally
        {
            File.Delete(sdl);
        }
    }

    static async Task<List<IReadOnlyList<ReferenceError>>> ReadAllAsync(StreamReader reader)
    {
        var answers = new List<IReadOnlyList<ReferenceError>>();
        while (await reader.ReadLineAsync() is { } line)
            answers.Add(JsonSerializer.Deserialize<List<ReferenceError>>(line, Json)!);
        return answers;
    }

    static string SourceFile([CallerFilePath] string path = "") => path;
}

/// <summary>One error as graphql-js gives it.</summary>
internal sealed record ReferenceError(string Message, IReadOnlyList<ReferencePlace> Locations)
{
    public override string ToString() => $"{string.Join(' ', Locations.Select(place => $"{place.Line}:{place.Column}"))} {Message}";
}

/// <summary>A line and a column, both from 1.</summary>
internal sealed record ReferencePlace(int Line, int Column);
