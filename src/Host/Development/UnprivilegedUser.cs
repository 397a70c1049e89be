namespace Cers.Host.Development;

/// <summary>
/// Who runs PostgreSQL. initdb and postgres refuse root: as root they run as nobody (65534), by setpriv; otherwise as ourselves.
/// </summary>
internal static class UnprivilegedUser
{
    private const string Id = "65534";

    /// <summary>Where a data directory or binaries go when the unprivileged user cannot reach the place they were asked for.</summary>
    private const string Elsewhere = "/var/lib/cers-development";

    public static bool IsNeeded => Environment.IsPrivilegedProcess;

    /// <summary>The command line that runs <paramref name="command"/> without privileges.</summary>
    public static IReadOnlyList<string> Command(params IReadOnlyList<string> command) => IsNeeded
        ? ["setpriv", $"--reuid={Id}", $"--regid={Id}", "--clear-groups", "--no-new-privs", .. command]
        : command;

    /// <summary>Makes a directory that this user owns and nobody else reads.</summary>
    public static async Task CreateDirectoryAsync(string path, CancellationToken ct)
    {
        if (IsNeeded)
        {
            await ExternalProgram.RequireAsync(["install", "-d", "-m", "0700", "-o", Id, "-g", Id, path], ct);
        }
        else
        {
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    public static async Task GiveAsync(string file, CancellationToken ct)
    {
        if (IsNeeded)
        {
            await ExternalProgram.RequireAsync(["chown", $"{Id}:{Id}", file], ct);
        }
    }

    public static async Task<bool> CanEnterAsync(string directory, CancellationToken ct) =>
        !IsNeeded || (await ExternalProgram.RunAsync(Command("test", "-x", directory), ct)).Succeeded;

    /// <summary>
    /// The directory itself when the unprivileged user can traverse to it; otherwise a stable one of the same name elsewhere
    /// (a checkout below a 0700 home is the usual case). Only root can write there, so nobody can prepare it for us.
    /// </summary>
    public static async Task<string> ReachableAsync(string directory, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        if (await CanEnterAsync(directory, ct))
        {
            return directory;
        }

        var name = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(directory)))[..16];
        var elsewhere = Path.Combine(Elsewhere, name);
        Directory.CreateDirectory(elsewhere);
        return elsewhere;
    }
}
