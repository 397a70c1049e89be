namespace Cers.Host.Development;

/// <summary>
/// Who runs PostgreSQL. initdb and postgres refuse root: as root they run as nobody (65534), by setpriv; otherwise as ourselves.
/// </summary>
internal static class UnprivilegedUser
{
    private const string Id = "65534";

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

    /// <summary>The directory itself when the unprivileged user can traverse to it; otherwise the one elsewhere that stands for it.</summary>
    public static async Task<string> ReachableAsync(string directory, CancellationToken ct)
    {
        Directory.CreateDirectory(directory);
        return await CanEnterAsync(directory, ct) ? directory : await Elsewhere.ForAsync(directory, ct);
    }
}
