using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Runs the scripts in the folder peers.</summary>
internal static class Peers
{
    /// <summary>What a script prints; fails when it fails.</summary>
    public static Task<string> RunAsync(string script, params string[] arguments) => RunWithLinesAsync(script, [], arguments);

    /// <summary>As above, for a script that reads lines.</summary>
    public static async Task<string> RunWithLinesAsync(string script, IReadOnlyList<string> lines, params string[] arguments)
    {
        using var node = Start(script, arguments);
        var output = node.StandardOutput.ReadToEndAsync();
        var complaints = node.StandardError.ReadToEndAsync();
        foreach (var line in lines)
        {
            await node.StandardInput.WriteLineAsync(line);
        }

        node.StandardInput.Close();
        await node.WaitForExitAsync();
        Assert.True(node.ExitCode == 0, await complaints);
        return await output;
    }

    /// <summary>What a script answers to each question: one line of JSON in, one line of JSON out. Questions are asked while further ones are made.</summary>
    public static async Task<IReadOnlyList<TAnswer>> AskAsync<TQuestion, TAnswer>(string script, string[] arguments, IEnumerable<TQuestion> questions)
    {
        await Task.Yield();
        using var node = Start(script, arguments);
        var output = ReadAllAsync<TAnswer>(node.StandardOutput);
        var complaints = node.StandardError.ReadToEndAsync();
        var asked = 0;
        foreach (var question in questions)
        {
            asked++;
            await node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(question, JsonSerializerOptions.Web));
        }

        node.StandardInput.Close();
        var answers = await output;
        await node.WaitForExitAsync();
        Assert.True(answers.Count == asked, $"{script} stopped: {await complaints}");
        return answers;
    }

    /// <summary>A script that goes on: its lines are read as they come, and it is ended by who started it.</summary>
    public static Process Begin(string script, params string[] arguments) => Start(script, arguments);

    static Process Start(string script, string[] arguments)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "peers");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"The peers are not installed: run build/test, or `npm ci` in {Path.GetFullPath(folder)}.");
        return Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
    }

    static async Task<List<TAnswer>> ReadAllAsync<TAnswer>(StreamReader reader)
    {
        var answers = new List<TAnswer>();
        while (await reader.ReadLineAsync() is { } line)
            answers.Add(JsonSerializer.Deserialize<TAnswer>(line, JsonSerializerOptions.Web)!);
        return answers;
    }

    static string SourceFile([CallerFilePath] string path = "") => path;
}
