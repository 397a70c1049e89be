using System.Diagnostics;
using System.Globalization;

namespace Cers.Host.Development;

/// <summary>A running server as its postmaster.pid describes it.</summary>
internal sealed record Postmaster(int Pid, int Port)
{
    /// <summary>The server that runs on this data directory; null when none does, whatever a killed one left behind.</summary>
    public static Postmaster? Find(string dataDirectory)
    {
        string[] lines;
        try
        {
            lines = File.ReadAllLines(FileIn(dataDirectory));
        }
        catch (IOException)
        {
            return null;
        }

        return lines.Length >= 4
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var pid)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && IsPostgres(pid, dataDirectory)
                ? new Postmaster(pid, port)
                : null;
    }

    /// <summary>Removes the file a dead server left: its number may by now belong to a program that has nothing to do with us.</summary>
    public static void ForgetDead(string dataDirectory)
    {
        if (Find(dataDirectory) is null)
        {
            File.Delete(FileIn(dataDirectory));
        }
    }

    private static string FileIn(string dataDirectory) => Path.Combine(dataDirectory, "postmaster.pid");

    private static bool IsPostgres(int pid, string dataDirectory)
    {
        try
        {
            using var process = Process.GetProcessById(pid);
            if (process.HasExited || !process.ProcessName.StartsWith("postgres", StringComparison.Ordinal))
            {
                return false;
            }

            var commandLine = $"/proc/{pid.ToString(CultureInfo.InvariantCulture)}/cmdline";
            return !File.Exists(commandLine) || File.ReadAllText(commandLine).Split('\0').Contains(dataDirectory, StringComparer.Ordinal);
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or IOException)
        {
            return false;
        }
    }
}
