using System.Diagnostics;

namespace Cers.Host.Development;

/// <summary>
/// A program that must not outlive us. A shell starts it and holds a pipe from us: when we end, killed or not, the pipe closes
/// and the shell does the rest. (Linux could signal a child when its parent ends, but means the parent's thread, which a pool retires.)
/// </summary>
internal sealed class Companion : IDisposable
{
    private const string RunBeside = "trap '' INT TERM HUP; log=$1; shift; exec 3<&0; \"$@\" </dev/null >\"$log\" 2>&1 3<&- & child=$!; cat <&3 >/dev/null; kill $child";
    private const string RunAfter = "trap '' INT TERM HUP; cat >/dev/null; folder=$1; shift; \"$@\" >/dev/null 2>&1; rm -rf \"$folder\"";

    private readonly Process shell;

    private Companion(string script, string parameter, IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo("sh") { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = "/" };
        foreach (var argument in (string[])["-c", script, "companion", parameter, .. command])
        {
            start.ArgumentList.Add(argument);
        }

        shell = Process.Start(start)!;
    }

    /// <summary>Runs the command now and ends it when we end.</summary>
    public static Companion Beside(IReadOnlyList<string> command, string logFile) => new(RunBeside, logFile, command);

    /// <summary>Runs the command when we end, then deletes the folder.</summary>
    public static Companion After(IReadOnlyList<string> command, string folder) => new(RunAfter, folder, command);

    /// <summary>Does now what the end of this process would do.</summary>
    public void Dispose()
    {
        shell.StandardInput.Close();
        shell.WaitForExit(TimeSpan.FromSeconds(10));
        shell.Dispose();
    }
}
