using Microsoft.Net.Http.Headers;

namespace Cers.Host.Http;

/// <summary>Files go out as attachments that no browser runs, shows within a page of ours or keeps.</summary>
internal static class Attachment
{
    /// <summary>The headers; the content follows.</summary>
    /// <param name="size">Null where it is not known yet.</param>
    public static void Announce(HttpResponse response, string name, string kind, long? size)
    {
        var disposition = new ContentDispositionHeaderValue("attachment");
        disposition.SetHttpFileName(name);
        var headers = response.Headers;
        headers.ContentDisposition = disposition.ToString();
        headers.ContentType = kind.StartsWith("text/", StringComparison.Ordinal) ? $"{kind}; charset=utf-8" : kind;
        headers.ContentLength = size;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "sandbox; default-src 'none'";
        headers.CacheControl = "no-store";
    }
}
