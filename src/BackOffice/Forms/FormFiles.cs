using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http;

namespace Cers.BackOffice.Forms;

/// <summary>Takes files out of forms; their kind and size are judged where they are kept.</summary>
internal static class FormFiles
{
    /// <summary>The file, kept by a ticket that a message issues; what is wrong with it is told at a field of the form.</summary>
    public static async Task<Result<KeptFile>> KeepAsync(this IFileDoor files, IDoor door, IMessage<FileTicket> ask, IFormFile file, string path, CancellationToken ct)
    {
        var ticket = await door.SendAsync(ask, ct);
        if (!ticket.IsSuccess)
        {
            return ticket.As<KeptFile>();
        }

        await using var content = file.OpenReadStream();
        var kept = await files.UploadAsync(ticket.Value.Ticket, file.FileName, content, ct);
        return kept.IsSuccess ? kept : Result<KeptFile>.Refused([.. kept.Errors.Select(e => e with { Path = path })]);
    }
}
