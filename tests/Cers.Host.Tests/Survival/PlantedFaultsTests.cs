using Cers.Host.Development;

namespace Cers.Host.Tests.Survival;

/// <summary>
/// Faults that the survival test must find: each patch in Planted takes away one thing that keeps it green. With build/test --all each is built in a
/// copy of the repository and the survival test must fail there over its books, in its short form; otherwise only that each patch still applies.
/// </summary>
public sealed class PlantedFaultsTests(RepositoryCopy copy) : IClassFixture<RepositoryCopy>
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

        var run = await copy.WithAsync(
            patch,
            project => ExternalProgram.RunAsync(
                ["env", "CERS_TEST_ALL=0", "dotnet", "test", project, "-c", "Debug", "--no-build", "--nologo", "--filter", $"FullyQualifiedName~.{nameof(SurvivalTests)}."], Ct),
            Ct);
        TestContext.Current.TestOutputHelper?.WriteLine(run.Output);

        Assert.False(run.Succeeded, run.Output);
        Assert.Contains("Assert.", run.Output, StringComparison.Ordinal);
        Assert.Contains($"{nameof(Books)}.{found}", run.Output, StringComparison.Ordinal);
    }
}
