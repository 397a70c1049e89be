using Microsoft.Playwright;

namespace Cers.BackOffice.Tests.Browser;

internal static class Outcome
{
    /// <summary>What a page tells of the step before it. A field that counts its characters has a status of its own, as soon as its script has run.</summary>
    public static ILocator ToldOutcome(this IPage page) => page.Locator(".notice[role=status]");
}
