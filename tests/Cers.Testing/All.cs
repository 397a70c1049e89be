namespace Cers.Testing;

/// <summary>
/// Tests that take long run with <c>build/test --all</c> only:
/// <c>[Fact(Skip = "build/test --all", SkipUnless = nameof(All.IsAsked), SkipType = typeof(All))]</c>.
/// </summary>
public static class All
{
    public static bool IsAsked => Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";
}
