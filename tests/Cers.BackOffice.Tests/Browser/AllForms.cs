using Xunit;

namespace Cers.BackOffice.Tests.Browser;

/// <summary>A browser costs seconds: what is shown in several languages and widths is so by <c>build/test --all</c>, and in one of them otherwise.</summary>
internal static class AllForms
{
    private static readonly bool Whole = Environment.GetEnvironmentVariable("CERS_TEST_ALL") == "1";

    /// <summary>Leaves this form out unless it is the one that is always shown.</summary>
    public static void Or(bool always) => Assert.SkipUnless(Whole || always, "By build/test --all.");
}
