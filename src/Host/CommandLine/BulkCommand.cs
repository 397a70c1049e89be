using Cers.Declarations;
using Cers.Lookups;

namespace Cers.Host.CommandLine;

/// <summary><c>bulk</c>: looks at a file of declarations before it is sent, or writes it in another format. Needs no database, and submits nothing.</summary>
internal static class BulkCommand
{
    public const string Usage =
        """
        Cers.Host bulk check FILE [--json]                      reports what a load would find in a .txt, .jsonl or .zip file
        Cers.Host bulk convert FILE --to txt|jsonl|csv [--out FILE]   writes the same declarations in another format
        """;

    public static Task<int> RunAsync(CommandLineArguments line, CancellationToken ct) => line.Words switch
    {
        [_, var file] when line.Words[0] is "check" or "convert" && !File.Exists(file) => Commands.RefuseAsync($"There is no file {file}. / Le fichier {file} n'existe pas.", Usage),
        ["check", var file] when line.HasOnly("json") => CheckAsync(line, file, ct),
        ["convert", var file] when line.HasOnly("to", "out") && Ending(line) is { } ending => ConvertAsync(line, file, ending, ct),
        _ => Commands.RefuseAsync(
            "bulk needs check FILE, or convert FILE with --to txt, jsonl or csv. / bulk demande check FILE, ou convert FILE avec --to txt, jsonl ou csv.", Usage),
    };

    private static async Task<int> CheckAsync(CommandLineArguments line, string file, CancellationToken ct)
    {
        await using var content = File.OpenRead(file);
        var good = await DeclarationsModule.CheckBulkFileAsync(
            content, Path.GetFileName(file), LookupsModule.Delivered, line.Options.ContainsKey("json"), Console.Out, Console.Error, ct);
        return good ? ExitCode.Done : ExitCode.Data;
    }

    private static async Task<int> ConvertAsync(CommandLineArguments line, string file, string ending, CancellationToken ct)
    {
        var target = line.Options.TryGetValue("out", out var asked) ? asked : Path.ChangeExtension(file, ending);
        if (File.Exists(target))
        {
            return await Commands.RefuseAsync($"{target} exists: nothing is overwritten. / {target} existe : rien n'est écrasé.", Usage);
        }

        var partial = target + ".partial";
        try
        {
            bool done;
            await using (var content = File.OpenRead(file))
            await using (var written = new FileStream(partial, FileMode.Create, FileAccess.Write))
            {
                done = await DeclarationsModule.ConvertBulkFileAsync(content, Path.GetFileName(file), ending, written, Console.Out, ct);
            }

            if (!done)
            {
                await Console.Error.WriteLineAsync($"{file} is not converted; the report tells why. / {file} n'est pas converti; le rapport dit pourquoi.");
                return ExitCode.Data;
            }

            File.Move(partial, target);
            await Console.Error.WriteLineAsync(target);
            return ExitCode.Done;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private static string? Ending(CommandLineArguments line) => line.Options.GetValueOrDefault("to") switch
    {
        "txt" => ".txt",
        "jsonl" => ".jsonl",
        "csv" => ".zip",
        _ => null,
    };
}
