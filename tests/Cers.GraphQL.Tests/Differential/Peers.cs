using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;

namespace Cers.GraphQL.Tests.Differential;

/// <summary>Runs the scripts in the folder peers.</summary>
internal static class Peers
{
    /// <summary>What a script prints; fails when it fails.</summary>
    public static Task<string> RunAsync(string script, params string[] arguments) => RunWithLinesAsync(script, [], arguments);

    /// <summary>As above, for a script that reads lines.</summary>
    public static async Task<string> RunWithLinesAsync(string script, IReadOnlyList<string> lines, params string[] arguments)
    {
        var folder = Path.Combine(Path.GetDirectoryName(SourceFile())!, "..", "peers");
        Assert.True(Directory.Exists(Path.Combine(folder, "node_modules")), $"The peers are not installed: run build/test, or `npm ci` in {Path.GetFullPath(folder)}.");
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(false),
            RedirectStandardError = true,
            StandardOutputEncoding = new UTF8Encoding(false),
        })!;
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

    static string SourceFile([CallerFilePath] string path = "") => path;
}
