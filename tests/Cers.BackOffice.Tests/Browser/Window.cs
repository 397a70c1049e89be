using System.Diagnostics;
using System.Net;
using Microsoft.Playwright;
using Xunit;

namespace Cers.BackOffice.Tests.Browser;

/// <summary>A browser window that notes what a person would not see: complaints in the console, policy violations, requests to other hosts.</summary>
public sealed class Window : IAsyncDisposable
{
    private const string Drawn = "[...document.querySelectorAll('*')].every(e => !e.localName.startsWith('gcds-') || e.classList.contains('hydrated'))";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<string> Axe = new(() => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "axe.min.js")));

    private readonly IBrowserContext context;
    private readonly Uri site;
    private readonly List<string> complaints = [];

    public Window(IBrowserContext context, IPage page, Uri site)
    {
        (this.context, this.site) = (context, site);
        Page = page;
        // Violations of the Content-Security-Policy are errors in the console. A page that answers 4xx on purpose is not.
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal))
            {
                complaints.Add($"{message.Type}: {message.Text}");
            }
        };
        page.PageError += (_, error) => complaints.Add($"uncaught: {error}");
        page.Request += (_, request) =>
        {
            var address = new Uri(request.Url);
            if (address.Scheme != "data" && address.Authority != site.Authority)
            {
                complaints.Add($"other host: {request.Url}");
            }
        };
        page.Response += (_, response) =>
        {
            if (response.Status >= 400 && !response.Request.IsNavigationRequest)
            {
                complaints.Add($"{response.Status}: {response.Url}");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>What the window noted so far.</summary>
    public IReadOnlyList<string> Complaints => complaints;

    /// <summary>As if its person had signed in, in another window, as the browser with these cookies did over HTTP.</summary>
    public Task TakeCookiesAsync(CookieContainer? cookies) => context.AddCookiesAsync((cookies?.GetCookies(site) ?? []).Select(cookie => new Microsoft.Playwright.Cookie
    {
        Name = cookie.Name,
        Value = cookie.Value,
        Url = site.ToString(),
    }));

    /// <summary>Goes to a page and waits until its components have drawn themselves.</summary>
    public async Task<int> GoToAsync(string path)
    {
        var response = await Page.GotoAsync(path);

        // Asked from outside: a function that waits inside the page is an eval, which its policy forbids.
        for (var since = Stopwatch.GetTimestamp(); !await Page.EvaluateAsync<bool>(Drawn);)
        {
            Assert.True(Stopwatch.GetElapsedTime(since) < Patience, $"The components of {path} do not draw themselves.");
            await Task.Delay(TimeSpan.FromMilliseconds(20));
        }

        await Page.EvaluateAsync("document.fonts.ready.then(() => 0)");
        return response!.Status;
    }

    /// <summary>What axe-core finds wrong for people with disabilities, a line a finding.</summary>
    public async Task<IReadOnlyList<string>> AxeAsync()
    {
        await Page.EvaluateAsync(Axe.Value + "; 0");
        return await Page.EvaluateAsync<string[]>(
            "axe.run().then(r => r.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.html.slice(0, 200)} ${n.failureSummary}`)))");
    }

    /// <summary>How far the page is wider than the window; 0 where nobody has to scroll sideways.</summary>
    public Task<int> OverflowAsync() => Page.EvaluateAsync<int>(
        """
        async () => {
            const over = () => Math.max(0, document.documentElement.scrollWidth - innerWidth);
            for (let i = 0; i < 100 && over() > 0; i++) await new Promise(again => setTimeout(again, 50));
            return over();
        }
        """);

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
