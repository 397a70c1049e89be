using Cers.Host.Development;
using Cers.Host.Tests.Development;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// A copy of the repository in which faults are planted, one after the other: what is tracked, with the packages of npm that were installed here. Only what a fault
/// changes is built again.
/// </summary>
public sealed class RepositoryCopy : IDisposable
{
    private TemporaryFolder? folder;

    /// <summary>Plants a fault, has something done with the tests of the Host built with it, and takes it out again.</summary>
    internal async Task<T> WithAsync<T>(string patch, Func<string, Task<T>> doing, CancellationToken ct)
    {
        if (folder is null)
        {
            folder = new TemporaryFolder();
            await CopyAsync(folder.Path, ct);
        }

        await ExternalProgram.RequireAsync(["git", "-C", folder.Path, "apply", patch], ct);
        var project = Path.Combine(folder.Path, "tests/Cers.Host.Tests");
        await ExternalProgram.RequireAsync(["dotnet", "build", project, "-c", "Debug", "--nologo", "-v", "q", "--disable-build-servers"], ct);
        var done = await doing(project);
        await ExternalProgram.RequireAsync(["git", "-C", folder.Path, "apply", "-R", patch], ct);
        return done;
    }

    public void Dispose() => folder?.Dispose();

    private static async Task CopyAsync(string target, CancellationToken ct)
    {
        var tracked = await ExternalProgram.RequireAsync(["git", "-C", Repository.Root, "ls-files", "-z"], ct);
        foreach (var path in tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(p => File.Exists(Path.Combine(Repository.Root, p))))
        {
            var file = Path.Combine(target, path);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.Copy(Path.Combine(Repository.Root, path), file);
            var packages = Path.Combine(Path.GetDirectoryName(path)!, "node_modules");
            if (Path.GetFileName(path) == "package.json" && Directory.Exists(Path.Combine(Repository.Root, packages)))
            {
                Directory.CreateSymbolicLink(Path.Combine(target, packages), Path.Combine(Repository.Root, packages));
            }
        }
    }
}
