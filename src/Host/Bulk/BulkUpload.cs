using Cers.Declarations.Contracts;
using Cers.Host.Http;
using Cers.Host.SignIn;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace Cers.Host.Bulk;

/// <summary>
/// One request for the three steps of a load: the ticket, the file, which is read as a stream, and the command that sends it. What is refused leaves nothing behind; the
/// same request again, by its <c>clientRequestId</c>, gets the same load.
/// </summary>
internal static class BulkUpload
{
    public static async Task TakeAsync(HttpContext context, string account, IDoor door, IFileDoor files)
    {
        var errors = new List<Error>();
        if (!await Antiforgery.IsMeantAsync(context))
        {
            errors.Add(Antiforgery.Refusal);
        }
        else if (!AccountAddress.TryRead(account, out var id))
        {
            errors.Add(new NotAllowed());
        }
        else if (Read(context.Request, id, errors) is { } asked && errors.Count == 0)
        {
            // The purpose's limit counts, while the bytes come in.
            context.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
            var sent = await SendAsync(asked, context.Request.Body, door, files, context.RequestAborted);
            if (sent.IsSuccess)
            {
                context.Response.StatusCode = StatusCodes.Status202Accepted;
                context.Response.Headers.Location = $"{BulkEndpoints.Path}/{account}/{sent.Value.Id}";
                await context.Response.WriteAsJsonAsync(new { load = sent.Value.Id }, context.RequestAborted);
                return;
            }

            errors.AddRange(sent.Errors);
        }

        await Problem.WriteAsync(context, errors);
    }

    private static async Task<Result<BulkLoadSent>> SendAsync(Asked asked, Stream body, IDoor door, IFileDoor files, CancellationToken ct)
    {
        var ticket = await door.SendAsync(new RequestBulkUpload(asked.Account, ClientRequestId: null), ct);
        var kept = ticket.IsSuccess ? await files.UploadAsync(ticket.Value.Ticket, asked.Name, body, ct) : ticket.As<KeptFile>();
        if (!kept.IsSuccess)
        {
            return kept.As<BulkLoadSent>();
        }

        var code = "bulk.not_sent";
        try
        {
            var sent = await door.SendAsync(new SendBulkLoad(asked.Account, asked.ClientRequestId, kept.Value.Id, asked.AllOrNothing, asked.Confirmed), ct);
            if (sent.IsSuccess)
            {
                code = null;
                return sent;
            }

            code = sent.Errors[0].Code;
            return sent.Errors is [RequestIdReused] && await SentBeforeAsync(asked, kept.Value, door, ct) is { } before ? before : sent;
        }
        finally
        {
            if (code is not null)
            {
                await files.DropAsync(kept.Value.Id, code);
            }
        }
    }

    /// <summary>What the same request got before; null where the id was used for another file or in another way.</summary>
    private static async Task<BulkLoadSent?> SentBeforeAsync(Asked asked, KeptFile file, IDoor door, CancellationToken ct)
    {
        var before = await door.SendAsync(new FindBulkLoadSent(asked.Account, asked.ClientRequestId!), ct);
        return before is { IsSuccess: true, Value: { } load } && load.Sha256 == file.Sha256 && load.Name == file.Name && load.AllOrNothing == asked.AllOrNothing
            ? new BulkLoadSent(load.Id) : null;
    }

    private static Asked Read(HttpRequest request, AccountId account, List<Error> errors)
    {
        if (MediaTypeHeaderValue.TryParse(request.ContentType, out var type) && type.MediaType.StartsWith("multipart/", StringComparison.OrdinalIgnoreCase))
        {
            errors.Add(new InvalidInput(
                "bulk.body_not_the_file",
                new LocalizedText("The body of the request is the file itself, not a form.", "Le corps de la demande est le fichier lui-même, et non un formulaire."),
                "body"));
        }

        var name = request.Query["name"].ToString();
        if (name.Length == 0)
        {
            errors.Add(new InvalidInput(
                "bulk.name_missing",
                new LocalizedText("Say in name how the file is called: its ending says its format.", "Indiquez dans name le nom du fichier : son extension indique son format."),
                "name"));
        }

        var clientRequestId = request.Query["clientRequestId"].ToString();
        return new Asked(account, name, Flag("allOrNothing"), Flag("confirmed"), clientRequestId.Length == 0 ? null : clientRequestId);

        bool Flag(string field)
        {
            var text = request.Query[field].ToString();
            if (text is not ("" or "true" or "false"))
            {
                errors.Add(new InvalidInput("bulk.flag_not_valid", new LocalizedText($"{field} is true or false.", $"{field} vaut true ou false."), field));
            }

            return text == "true";
        }
    }

    private sealed record Asked(AccountId Account, string Name, bool AllOrNothing, bool Confirmed, string? ClientRequestId);
}
