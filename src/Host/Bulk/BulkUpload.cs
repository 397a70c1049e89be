using Cers.Declarations.Contracts;
using Cers.Host.Http;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;

namespace Cers.Host.Bulk;

/// <summary>
/// One request for the three steps of a load: the ticket, the file, which is read as a stream, and the command that sends it. What is refused leaves nothing behind; the
/// same request again, by its <c>clientRequestId</c>, gets the same load.
/// </summary>
internal static class BulkUpload
{
    public static async Task TakeAsync(HttpContext context, string account, IDoor door, IFileDoor files)
    {
        if (await BulkRequest.ReadAsync(context, account) is not { } asked)
        {
            return;
        }

        var clientRequestId = context.Request.Query["clientRequestId"].ToString();
        var sent = await SendAsync(asked, clientRequestId.Length == 0 ? null : clientRequestId, door, files, context.RequestAborted);
        if (!sent.IsSuccess)
        {
            await Problem.WriteAsync(context, sent.Errors);
            return;
        }

        context.Response.StatusCode = StatusCodes.Status202Accepted;
        context.Response.Headers.Location = $"{BulkEndpoints.Path}/{account}/{sent.Value.Id}";
        await context.Response.WriteAsJsonAsync(new { load = sent.Value.Id }, context.RequestAborted);
    }

    private static async Task<Result<BulkLoadSent>> SendAsync(BulkRequest asked, string? clientRequestId, IDoor door, IFileDoor files, CancellationToken ct)
    {
        var ticket = await door.SendAsync(new RequestBulkUpload(asked.Account, ClientRequestId: null), ct);
        var kept = ticket.IsSuccess ? await files.UploadAsync(ticket.Value.Ticket, asked.Name, asked.Body, ct) : ticket.As<KeptFile>();
        if (!kept.IsSuccess)
        {
            return kept.As<BulkLoadSent>();
        }

        var code = "bulk.not_sent";
        try
        {
            var sent = await door.SendAsync(new SendBulkLoad(asked.Account, clientRequestId, kept.Value.Id, asked.AllOrNothing, asked.Confirmed), ct);
            if (sent.IsSuccess)
            {
                code = null;
                return sent;
            }

            code = sent.Errors[0].Code;
            return sent.Errors is [RequestIdReused] && await SentBeforeAsync(asked, clientRequestId!, kept.Value, door, ct) is { } before ? before : sent;
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
    private static async Task<BulkLoadSent?> SentBeforeAsync(BulkRequest asked, string clientRequestId, KeptFile file, IDoor door, CancellationToken ct)
    {
        var before = await door.SendAsync(new FindBulkLoadSent(asked.Account, clientRequestId), ct);
        return before is { IsSuccess: true, Value: { } load } && load.Sha256 == file.Sha256 && load.Name == file.Name && load.AllOrNothing == asked.AllOrNothing
            ? new BulkLoadSent(load.Id) : null;
    }
}
