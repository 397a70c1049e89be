using System.Net;
using System.Net.Http.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Cers.Host.Development.Simulator;
using Cers.Kernel;

namespace Cers.Testing.Web;

/// <summary>
/// Does over HTTP what a person's browser does without scripts: keeps cookies, follows redirects, submits forms with their hidden fields.
/// </summary>
public sealed class Browser : IDisposable
{
    private readonly HttpClientHandler handler = new() { CookieContainer = new CookieContainer(), AllowAutoRedirect = true, MaxAutomaticRedirections = 12 };
    private AntiforgeryToken? antiforgery;

    internal Browser(Uri address, Language language)
    {
        Client = new HttpClient(handler) { BaseAddress = address };
        Client.DefaultRequestHeaders.Add("Accept-Language", language == Language.Fr ? "fr-CA" : "en-CA");
    }

    /// <summary>The connection with its cookies, for requests that are not pages.</summary>
    public HttpClient Client { get; }

    public CookieContainer Cookies => handler.CookieContainer;

    public Task<WebPage> OpenAsync(string path)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        return ShowAsync(request);
    }

    /// <summary>Follows the link with a text or of a selector that starts with '.' or '#'.</summary>
    public Task<WebPage> FollowAsync(WebPage page, string link)
    {
        var anchor = page.Document.QuerySelectorAll("a[href], gcds-link[href], gcds-button[href]")
            .FirstOrDefault(a => a.TextContent.Trim() == link || a.GetAttribute("href") == link)
            ?? throw new InvalidOperationException($"No link '{link}' on {page.Address}: {page.Text}");
        return OpenAsync(new Uri(page.Address, anchor.GetAttribute("href")!).ToString());
    }

    /// <summary>
    /// Submits a form of the page: what stands in its fields, what the test fills in (a null takes a field out), and the pressed button.
    /// </summary>
    public Task<WebPage> SubmitAsync(WebPage page, IReadOnlyDictionary<string, string?>? fill = null, string? button = null, IElement? form = null)
    {
        var pressed = button is null ? null : page.Document.QuerySelectorAll("button, gcds-button, input[type=submit]")
            .FirstOrDefault(b => (form is null || form.Contains(b)) && (b.TextContent.Trim() == button || b.GetAttribute("value") == button || b.Id == button))
            ?? throw new InvalidOperationException($"No button '{button}' on {page.Address}: {page.Text}");
        form ??= pressed?.Closest("form") ?? page.Form();
        var fields = Standing(form);
        foreach (var (name, value) in fill ?? new Dictionary<string, string?>())
        {
            fields.RemoveAll(f => f.Key == name);
            if (value is not null)
            {
                fields.Add(new(name, value));
            }
        }

        if (pressed?.GetAttribute("name") is { Length: > 0 } buttonName)
        {
            fields.Add(new(buttonName, pressed.GetAttribute("value") ?? ""));
        }

        var action = pressed?.GetAttribute("formaction") ?? form.GetAttribute("action");
        var target = string.IsNullOrEmpty(action) ? page.Address : new Uri(page.Address, action);
        var request = new HttpRequestMessage(HttpMethod.Post, target) { Content = new FormUrlEncodedContent(fields) };
        if (string.Equals(form.GetAttribute("method"), "get", StringComparison.OrdinalIgnoreCase))
        {
            request.Content.Dispose();
            var query = string.Join('&', fields.Select(f => $"{Uri.EscapeDataString(f.Key)}={Uri.EscapeDataString(f.Value)}"));
            request = new HttpRequestMessage(HttpMethod.Get, new UriBuilder(target) { Query = query }.Uri);
        }

        return ShowAsync(request);
    }

    /// <summary>Signs in as a persona of the simulator by the code flow, page by page. <c>newcomer-anything</c> is a person nobody knows yet.</summary>
    public async Task<WebPage> SignInAsync(string persona, string returnUrl = "/")
    {
        var simulated = Personas.Find(persona) ?? throw new ArgumentException($"The simulator knows no {persona}.", nameof(persona));
        var choice = await OpenAsync($"/sign-in/{simulated.Provider.ToLowerInvariant()}?returnUrl={Uri.EscapeDataString(returnUrl)}");
        var listed = choice.Document.QuerySelector($"[data-persona='{persona}']")?.GetAttribute("href");
        var chosen = listed is null ? new Uri($"{choice.Address}&login_hint={persona}") : new Uri(choice.Address, listed);
        antiforgery = null;
        var page = await OpenAsync(chosen.ToString());
        foreach (var cookie in Cookies.GetAllCookies().Where(c => c.Value.Length >= 20))
        {
            PlantedValues.Add(cookie.Value);
        }

        return page;
    }

    /// <summary>Asks /graphql with the session's cookie and the header that only our own pages can send.</summary>
    public async Task<GraphQLAnswer> GraphQLAsync(string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        if (Client.DefaultRequestHeaders.Authorization is null)
        {
            antiforgery ??= await Client.GetFromJsonAsync<AntiforgeryToken>("/session/antiforgery");
            request.Headers.Add(antiforgery!.Header, antiforgery.Token);
        }

        using var response = await Client.SendAsync(request);
        return new GraphQLAnswer(response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The global id of one of the caller's business accounts.</summary>
    public async Task<string> AccountIdAsync(BusinessNumber number)
    {
        var answer = await GraphQLAsync(
            "query ($number: BusinessNumber!) { viewer { businessAccount(businessNumber: $number) { id } } }", new { number = number.Value });
        return answer.Text("viewer.businessAccount.id")!;
    }

    public void Dispose() => Client.Dispose();

    private sealed record AntiforgeryToken(string Header, string Token);

    private static List<KeyValuePair<string, string>> Standing(IElement form)
    {
        var fields = new List<KeyValuePair<string, string>>();
        foreach (var field in form.QuerySelectorAll("input[name], textarea[name], select[name], gcds-input[name], gcds-textarea[name], gcds-select[name], gcds-date-input[name]"))
        {
            var name = field.GetAttribute("name")!;
            var type = field.GetAttribute("type");
            if (type is "submit" or "button" || (type is "checkbox" or "radio" && !field.HasAttribute("checked")))
            {
                continue;
            }

            var value = field.LocalName switch
            {
                "textarea" => field.TextContent,
                "select" => (field.QuerySelector("option[selected]") ?? field.QuerySelector("option"))?.GetAttribute("value") ?? "",
                _ => field.GetAttribute("value") ?? (type is "checkbox" ? "on" : ""),
            };
            fields.Add(new(name, value));
        }

        return fields;
    }

    private async Task<WebPage> ShowAsync(HttpRequestMessage request)
    {
        using var sent = request;
        sent.Headers.Accept.ParseAdd("text/html,application/xhtml+xml");
        var response = await Client.SendAsync(sent);
        var html = await response.Content.ReadAsStringAsync();
        var document = await new HtmlParser().ParseDocumentAsync(html);
        return new WebPage(response.RequestMessage!.RequestUri!, response.StatusCode, html, document, response);
    }
}
