using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace Cers.Testing.Web;

/// <summary>What a browser shows after it followed every redirect.</summary>
public sealed class WebPage(Uri address, HttpStatusCode status, string html, IHtmlDocument document, HttpResponseMessage response)
{
    public Uri Address => address;

    public HttpStatusCode Status => status;

    public string Html => html;

    public IHtmlDocument Document => document;

    public HttpResponseMessage Response => response;

    /// <summary>The text people read, blanks collapsed.</summary>
    public string Text { get; } = string.Join(' ', (document.Body?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The first element of a selector; a test that looks for what is not there shows the page.</summary>
    public IElement Find(string selector) =>
        document.QuerySelector(selector) ?? throw new InvalidOperationException($"No {selector} on {address} ({(int)status}): {Text}");

    /// <summary>The form that holds the element of a selector, or the first form with a field of its own.</summary>
    public IElement Form(string? within = null) =>
        within is null ? Find("main form") : Find(within).Closest("form") ?? throw new InvalidOperationException($"{within} is in no form of {address}.");
}
