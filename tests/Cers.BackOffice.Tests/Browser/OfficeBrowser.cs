using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace Cers.BackOffice.Tests.Browser;

/// <summary>The system's Chromium, headless and where there is one without the parts that show windows, one for a class of tests. Each test opens its own window with its own cookies.</summary>
public sealed class OfficeBrowser : IAsyncLifetime
{
    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        // Two loaded cores are slow, not wrong.
        Assertions.SetDefaultExpectTimeout(60_000);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Installed(),
            // Chromium's own sandbox refuses to start as root, as in a container.
            // There is no graphics card to draw with.
            Args = ["--no-sandbox", "--disable-gpu"],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }

    /// <summary>A window of that width on the site, with the cookies of a browser that signed in over HTTP.</summary>
    public async Task<Window> OpenAsync(Uri site, CookieContainer? cookies = null, int width = 1280, bool script = true)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = site.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 800 },
            JavaScriptEnabled = script,
            Locale = "en-CA",
        });
        var window = new Window(context, await context.NewPageAsync(), site);
        await window.TakeCookiesAsync(cookies);
        return window;
    }

    private static string Installed() =>
        (from name in new[] { "chromium-headless-shell", "chromium", "chromium-browser", "google-chrome" }
         from folder in (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator)
         let file = Path.Combine(folder, name)
         where File.Exists(file)
         select file).FirstOrDefault() ?? throw new InvalidOperationException("The browser tests need Chromium: build/test installs it.");
}
