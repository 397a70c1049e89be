using Cers.Host.Development;
using Cers.Host.Tests.Development;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Faults that the survival test must find: each patch in Planted takes away one thing that keeps it green. With build/test --all each is built in a
/// copy of the repository and the survival test must fail there over its books, in its short form; otherwise only that each patch still applies.
/// </summary>
public sealed class PlantedFaultsTests
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("no-unique-index", nameof(Books.NumbersAreThoseThatWereGivenAsync))]
    [InlineData("no-inbox", nameof(Books.EachReactionHappenedOnceAsync))]
    [InlineData("publish-before-commit", nameof(Books.EachPromiseIsOfADeclarationAsync))]
    public async Task The_survival_test_fails_when_it_is_built_in(string fault, string found)
    {
        var patch = Path.Combine(Repository.Root, "tests/Cers.Host.Tests/Survival/Planted", $"{fault}.patch");
        if (!Whole)
        {
            var applies = await ExternalProgram.RunAsync(["git", "-C", Repository.Root, "apply", "--check", patch], Ct);
            Assert.True(applies.Succeeded, applies.Output);
            return;
        }

        using var copy = new TemporaryFolder();
        await CopyAsync(copy.Path);
        await ExternalProgram.RequireAsync(["git", "-C", copy.Path, "apply", patch], Ct);
        var project = Path.Combine(copy.Path, "tests/Cers.Host.Tests");
        await ExternalProgram.RequireAsync(["dotnet", "build", project, "-c", "Debug", "--nologo", "-v", "q", "--disable-build-servers"], Ct);

        var run = await ExternalProgram.RunAsync(
            ["env", "CERS_TEST_ALL=0", "dotnet", "test", project, "-c", "Debug", "--no-build", "--nologo", "--filter", $"FullyQualifiedName~{nameof(SurvivalTests)}"], Ct);

        Assert.False(run.Succeeded, run.Output);
        Assert.Contains("Assert.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{nameof(Books)}.{found}", run.Output, StringComparison.Ordinal);
    }

    /// <summary>What is tracked, with the packages of npm that were installed here.</summary>
    private static async Task CopyAsync(string folder)
    {
        var tracked = await ExternalProgram.RequireAsync(["git", "-C", Repository.Root, "ls-files", "-z"], Ct);
        foreach (var path in tracked.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(p => File.Exists(Path.Combine(Repository.Root, p))))
        {
            var target = Path.Combine(folder, path);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(Path.Combine(Repository.Root, path), target);
            var packages = Path.Combine(Path.GetDirectoryName(path)!, "node_modules");
            if (Path.GetFileName(path) == "package.json" && Directory.Exists(Path.Combine(Repository.Root, packages)))
            {
                Directory.CreateSymbolicLink(Path.Combine(folder, packages), Path.Combine(Repository.Root, packages));
            }
        }
    }
}
