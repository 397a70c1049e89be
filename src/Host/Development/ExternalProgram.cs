using System.ComponentModel;
using System.Diagnostics;

namespace Cers.Host.Development;

/// <summary>Runs a short program of the system (initdb, pg_ctl, install …) to its end.</summary>
internal static class ExternalProgram
{
    /// <summary>Exit code and everything the program wrote, both streams together.</summary>
    internal sealed record Outcome(int ExitCode, string Output)
    {
        public bool Succeeded => ExitCode == 0;
    }

    public static async Task<Outcome> RunAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        var start = new ProcessStartInfo(command[0])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            // An unprivileged user may not be able to enter the directory we were started in.
            WorkingDirectory = "/",
        };
        foreach (var argument in command.Skip(1))
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start)!;
            process.StandardInput.Close();
            var output = process.StandardOutput.ReadToEndAsync(ct);
            var error = process.StandardError.ReadToEndAsync(ct);
            await process.WaitForExitAsync(ct);
            return new Outcome(process.ExitCode, (await output + await error).Trim());
        }
        catch (Win32Exception e)
        {
            return new Outcome(127, e.Message);
        }
    }

    /// <summary>Runs the program and throws what it wrote when it fails.</summary>
    public static async Task<string> RequireAsync(IReadOnlyList<string> command, CancellationToken ct)
    {
        var outcome = await RunAsync(command, ct);
        return outcome.Succeeded
            ? outcome.Output
            : throw new PrivateClusterException($"{Path.GetFileName(command[0])} ended with {outcome.ExitCode}: {outcome.Output}");
    }
}
