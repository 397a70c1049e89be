using System.Diagnostics;
using Cers.GraphQL.TypeSystem;
using Xunit;

namespace Cers.Architecture.Tests;

/// <summary>Clients outlive releases: what breaks them is named with its reason before it is shipped.</summary>
public sealed class SchemaChangesTests
{
    private const string Snapshot = "docs/schema.graphql";
    private const string Accepted = "docs/schema-breaking-changes.txt";

    [Fact]
    public async Task No_change_breaks_clients_unless_it_is_named_with_its_reason()
    {
        var bases = await BasesAsync();
        Assert.SkipWhen(bases.Count == 0, "Here is no history to compare the schema with.");
        var now = SdlSchema.Read(Solution.Text(Snapshot));
        var named = Reasons().Keys.ToHashSet(StringComparer.Ordinal);

        var unnamed = bases
            .SelectMany(old => SchemaChanges.Between(SdlSchema.Read(old.Sdl), now).Where(change => change.Effect == ChangeEffect.Breaking).Select(change => (old.Revision, Change: change)))
            .Where(found => !named.Contains(found.Change.Name))
            .Select(found => $"since {found.Revision}: {found.Change.Name}: {found.Change.Text}");

        Assert.True(!unnamed.Any(), $"{Snapshot} breaks clients. Keep what was there, or name each change in {Accepted} as 'KIND coordinate: reason'.\n{string.Join('\n', unnamed)}");
    }

    [Fact]
    public void Each_named_change_has_a_reason() => Assert.All(Reasons(), one => Assert.True(one.Value.Length >= 10, $"{Accepted}: {one.Key} says no reason."));

    private static Dictionary<string, string> Reasons()
    {
        var lines = Solution.Text(Accepted).Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && !l.StartsWith('#'));
        return lines.Select(l => l.Split(": ", 2)).ToDictionary(parts => parts[0], parts => parts.Length == 2 ? parts[1].Trim() : "", StringComparer.Ordinal);
    }

    /// <summary>The schema of the last release, of the last commit, and of the one before it: so a change is seen before its commit, and by whoever merges it.</summary>
    private static async Task<IReadOnlyList<(string Revision, string Sdl)>> BasesAsync()
    {
        var release = await GitAsync("describe", "--tags", "--abbrev=0", "--match", "v*");
        var bases = new List<(string, string)>();
        foreach (var revision in new[] { release?.Trim(), "HEAD", "HEAD^" })
        {
            if (!string.IsNullOrEmpty(revision) && await GitAsync("show", $"{revision}:{Snapshot}") is { } sdl)
            {
                bases.Add((revision, sdl));
            }
        }

        return bases;
    }

    /// <summary>What git prints; null where it, its history or that file is missing.</summary>
    private static async Task<string?> GitAsync(params string[] arguments)
    {
        try
        {
            using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = Solution.Root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            var complaints = git.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            var printed = await git.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await git.WaitForExitAsync(TestContext.Current.CancellationToken);
            await complaints;
            return git.ExitCode == 0 ? printed : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
