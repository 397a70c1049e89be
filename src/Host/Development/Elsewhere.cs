using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;

namespace Cers.Host.Development;

/// <summary>
/// Stands in for folders that the unprivileged user cannot reach (below a 0700 home, say): a folder of a name made from theirs. Only root
/// can write here, so nobody can prepare it for us. It notes what it stands for, and goes when that is gone.
/// </summary>
internal static class Elsewhere
{
    private const string Root = "/var/lib/cers-development";
    private const string StandsFor = "stands-for";

    public static async Task<string> ForAsync(string directory, CancellationToken ct)
    {
        await ForgetOrphansAsync(ct);
        var folder = Path.Combine(Root, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(directory)))[..16]);
        Directory.CreateDirectory(folder);
        await File.WriteAllTextAsync(Path.Combine(folder, StandsFor), directory, ct);
        return folder;
    }

    private static async Task ForgetOrphansAsync(CancellationToken ct)
    {
        if (!Directory.Exists(Root))
        {
            return;
        }

        foreach (var folder in Directory.GetDirectories(Root))
        {
            var note = Path.Combine(folder, StandsFor);
            if (File.Exists(note) && await File.ReadAllTextAsync(note, ct) is { Length: > 0 } place && !Directory.Exists(place))
            {
                await ForgetAsync(folder, ct);
            }
        }
    }

    private static async Task ForgetAsync(string folder, CancellationToken ct)
    {
        try
        {
            await using var ownership = PrivateCluster.Own(folder);
            if (Postmaster.Find(PrivateCluster.DataIn(folder)) is { } left)
            {
                using var server = Process.GetProcessById(left.Pid);
                server.Kill();
                await server.WaitForExitAsync(ct);
            }

            await ExternalProgram.RunAsync(["rm", "-rf", folder], ct);
        }
        catch (PrivateClusterException)
        {
            // Somebody still uses it.
        }
    }
}
