using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Cers.Host.Development;

/// <summary>A folder with initdb, pg_ctl and postgres, and its major version.</summary>
internal sealed partial record PostgresBinaries(string Folder, int Major)
{
    public const int OldestMajor = 15;

    public string Path(string program) => System.IO.Path.Combine(Folder, program);

    /// <summary>
    /// The system's binaries, else npm's. With <paramref name="dataMajor"/> only a version that can read that data directory will do.
    /// </summary>
    public static async Task<PostgresBinaries> FindAsync(int? dataMajor, CancellationToken ct)
    {
        var found = new List<PostgresBinaries>();
        foreach (var folder in SystemFolders().Concat(NpmFolders()).Distinct(StringComparer.Ordinal))
        {
            if (await ReadAsync(folder, ct) is { Major: >= OldestMajor } binaries)
            {
                if (dataMajor is null || binaries.Major == dataMajor)
                {
                    return await WithinReachAsync(binaries, ct);
                }

                found.Add(binaries);
            }
        }

        throw new PrivateClusterException(dataMajor is null
            ? $"No PostgreSQL {OldestMajor} or later: install the package postgresql, or run `npm ci` in src/Host/Development/postgres, or set ConnectionStrings__Cers."
            : $"The data directory was made by PostgreSQL {dataMajor}; here is {(found.Count == 0 ? "none" : string.Join(", ", found.Select(b => b.Major)))}. "
                + "Install that version again, or start with --fresh, which throws the data away.");
    }

    /// <summary>The binaries in this folder, which the caller chose.</summary>
    public static async Task<PostgresBinaries> AtAsync(string folder, int? dataMajor, CancellationToken ct)
    {
        var binaries = await ReadAsync(folder, ct) ?? throw new PrivateClusterException($"{folder} holds no PostgreSQL that runs.");
        return dataMajor is null || dataMajor == binaries.Major
            ? await WithinReachAsync(binaries, ct)
            : throw new PrivateClusterException($"The data directory was made by PostgreSQL {dataMajor}; {folder} holds {binaries.Major}.");
    }

    private static async Task<PostgresBinaries?> ReadAsync(string folder, CancellationToken ct)
    {
        if (!File.Exists(System.IO.Path.Combine(folder, "initdb")) || !File.Exists(System.IO.Path.Combine(folder, "pg_ctl")))
        {
            return null;
        }

        HydrateLinks(folder);
        var outcome = await ExternalProgram.RunAsync([System.IO.Path.Combine(folder, "postgres"), "--version"], ct);
        var version = VersionNumber().Match(outcome.Output);
        return outcome.Succeeded && version.Success
            ? new PostgresBinaries(folder, int.Parse(version.Groups["major"].ValueSpan, CultureInfo.InvariantCulture))
            : null;
    }

    private static IEnumerable<string> SystemFolders()
    {
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            var versions = Directory.GetDirectories("/usr/lib/postgresql")
                .OrderByDescending(d => int.TryParse(System.IO.Path.GetFileName(d), NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0);
            foreach (var version in versions)
            {
                yield return System.IO.Path.Combine(version, "bin");
            }
        }

        foreach (var folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':', StringSplitOptions.RemoveEmptyEntries))
        {
            // A link such as /usr/local/bin/postgres points into the folder that has the rest.
            var postgres = new FileInfo(System.IO.Path.Combine(folder, "postgres"));
            if (postgres.Exists)
            {
                yield return (postgres.ResolveLinkTarget(returnFinalTarget: true) ?? postgres) is FileInfo { DirectoryName: { } real } ? real : folder;
            }
        }

        foreach (var folder in new[] { "/opt/homebrew/opt/postgresql/bin", "/usr/local/opt/postgresql/bin", "/usr/pgsql/bin" })
        {
            yield return folder;
        }
    }

    private static IEnumerable<string> NpmFolders()
    {
        var system = OperatingSystem.IsMacOS() ? "darwin" : "linux";
        var processor = RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "arm64" : "x64";
        yield return System.IO.Path.Combine(Repository.PostgresPackages, $"{system}-{processor}", "native", "bin");
    }

    /// <summary>npm packages carry no symbolic links; a list beside the binaries names those the libraries need. Not every npm runs the script that makes them.</summary>
    private static void HydrateLinks(string folder)
    {
        var list = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "..", "pg-symlinks.json"));
        if (!File.Exists(list))
        {
            return;
        }

        var package = System.IO.Path.GetFullPath(System.IO.Path.Combine(folder, "..", ".."));
        using var links = JsonDocument.Parse(File.ReadAllBytes(list));
        foreach (var link in links.RootElement.EnumerateArray())
        {
            var source = System.IO.Path.Combine(package, link.GetProperty("source").GetString()!);
            var target = System.IO.Path.Combine(package, link.GetProperty("target").GetString()!);
            if (!File.Exists(target))
            {
                File.CreateSymbolicLink(target, System.IO.Path.GetRelativePath(System.IO.Path.GetDirectoryName(target)!, source));
            }
        }
    }

    /// <summary>Binaries below a private home cannot be run by the unprivileged user: it gets a copy.</summary>
    private static async Task<PostgresBinaries> WithinReachAsync(PostgresBinaries binaries, CancellationToken ct)
    {
        if (await UnprivilegedUser.CanEnterAsync(binaries.Folder, ct))
        {
            return binaries;
        }

        var installation = System.IO.Path.GetDirectoryName(binaries.Folder)!;
        var copy = System.IO.Path.Combine(await UnprivilegedUser.ReachableAsync(installation, ct), "postgres");
        if (!Directory.Exists(copy))
        {
            var partial = copy + ".partial";
            await ExternalProgram.RequireAsync(["rm", "-rf", partial], ct);
            await ExternalProgram.RequireAsync(["cp", "-a", installation, partial], ct);
            Directory.Move(partial, copy);
        }

        return binaries with { Folder = System.IO.Path.Combine(copy, System.IO.Path.GetFileName(binaries.Folder)) };
    }

    [GeneratedRegex(@"\(PostgreSQL\) (?<major>\d+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex VersionNumber();
}
