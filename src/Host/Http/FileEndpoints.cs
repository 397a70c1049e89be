using Cers.Kernel;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.Http;

/// <summary>
/// Files in and out, each by a ticket. In: <c>POST /files</c>, multipart/form-data, first the field <c>ticket</c>, then the field <c>file</c>, read as a
/// stream. Out: <c>GET /files/{ticket}</c>, always as an attachment. A ticket is good for its actor only, so that neither needs an antiforgery token.
/// </summary>
internal static class FileEndpoints
{
    public const string Path = "/files";
    private const int MostTicketBytes = 200;

    public static void MapFiles(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapPost(Path, UploadAsync).DisableAntiforgery();
        endpoints.MapGet($"{Path}/{{ticket}}", DownloadAsync);
    }

    private static async Task UploadAsync(HttpContext context, IFileDoor files)
    {
        // The purpose's limit counts, while the bytes come in.
        context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        var ct = context.RequestAborted;
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var type)
            || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 70 } boundary)
        {
            context.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
            return;
        }

        var reader = new MultipartReader(boundary, context.Request.Body);
        if (await TicketAsync(reader, ct) is not { } ticket || await reader.ReadNextSectionAsync(ct) is not { } section || NameOf(section) is not ("file", var name))
        {
            await Problem.WriteAsync(context, [new InvalidInput(
                "files.form_not_valid",
                new LocalizedText("Send the field ticket first, then the field file.", "Envoyez d'abord le champ ticket, puis le champ file."),
                "ticket")]);
            return;
        }

        var kept = await files.UploadAsync(ticket, name, section.Body, ct);
        if (!kept.IsSuccess)
        {
            await Problem.WriteAsync(context, kept.Errors);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status201Created;
        await context.Response.WriteAsJsonAsync(kept.Value, ct);
    }

    private static async Task DownloadAsync(HttpContext context, IFileDoor files, string ticket)
    {
        var found = await files.DownloadAsync(ticket, context.RequestAborted);
        if (!found.IsSuccess)
        {
            await Problem.WriteAsync(context, found.Errors);
            return;
        }

        var (name, kind, size, writeAsync) = found.Value;
        Attachment.Announce(context.Response, name, kind, size);
        await writeAsync(context.Response.Body, context.RequestAborted);
    }

    private static async Task<string?> TicketAsync(MultipartReader reader, CancellationToken ct)
    {
        if (await reader.ReadNextSectionAsync(ct) is not { } section || NameOf(section) is not ("ticket", _))
        {
            return null;
        }

        var bytes = new byte[MostTicketBytes];
        var read = await section.Body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, ct);
        return System.Text.Encoding.ASCII.GetString(bytes, 0, read);
    }

    private static (string Field, string FileName)? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var told)
            ? (HeaderUtilities.RemoveQuotes(told.Name).Value ?? "", (told.FileNameStar.HasValue ? told.FileNameStar : HeaderUtilities.RemoveQuotes(told.FileName)).Value ?? "")
            : null;
}
