using System.IO.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Cers.GraphQL.Http;

/// <summary>
/// Compresses answers for clients that ask for it. Only answers that are worth it, and never streams, whose events must not wait for each other.
/// What an attacker could learn from lengths needs requests of their choice with the victim's credentials, which a page elsewhere cannot send: bodies must be JSON.
/// </summary>
static class ResponseCompression
{
    const int WorthIt = 1400;

    public static ReadOnlyMemory<byte> Apply(HttpContext context, ReadOnlyMemory<byte> body)
    {
        var headers = context.Response.Headers;
        headers.Vary = StringValues.Concat(headers.Vary, HeaderNames.AcceptEncoding);
        if (body.Length < WorthIt || headers.ContentEncoding.Count > 0
            || Choose(context.Request.Headers.AcceptEncoding.ToString()) is not { } encoding)
        {
            return body;
        }

        headers.ContentEncoding = encoding;
        var output = new MemoryStream(body.Length / 2);
        using (Stream compressor = encoding == "br" ? new BrotliStream(output, CompressionLevel.Fastest, leaveOpen: true) : new GZipStream(output, CompressionLevel.Fastest, leaveOpen: true))
        {
            compressor.Write(body.Span);
        }

        return output.GetBuffer().AsMemory(0, (int)output.Length);
    }

    static string? Choose(string accepted)
    {
        if (accepted.Length == 0 || !StringWithQualityHeaderValue.TryParseList([accepted], out var wanted))
        {
            return null;
        }

        return wanted.Where(one => one.Quality is not 0 && one.Value.Value is ("br" or "gzip"))
            .OrderByDescending(one => one.Quality ?? 1)
            .ThenBy(one => one.Value.Value, StringComparer.Ordinal)
            .Select(one => one.Value.Value).FirstOrDefault();
    }
}
