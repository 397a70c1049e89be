using System.Net;

namespace Cers.Host.Tests.SignIn;

/// <summary>A browser that keeps cookies and stops at each redirect, so that a test sees where it leads.</summary>
internal sealed class Navigator : IDisposable
{
    private readonly Uri address;

    public Navigator(Uri address)
    {
        this.address = address;
        Client = new HttpClient(new HttpClientHandler { CookieContainer = Cookies, AllowAutoRedirect = false }) { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("Accept", "text/html");
    }

    public CookieContainer Cookies { get; } = new();

    public HttpClient Client { get; }

    public Task<HttpResponseMessage> GetAsync(string url) => Client.GetAsync(new Uri(address, url), TestContext.Current.CancellationToken);

    public string? Cookie(string name) => Cookies.GetCookies(address)[name]?.Value;

    public void Dispose() => Client.Dispose();
}
