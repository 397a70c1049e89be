using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>Takes a client's signed consent from a form into the files; its kind and size are judged there.</summary>
internal static class ConsentUpload
{
    /// <summary>A little more than the largest document, for the other fields of its form.</summary>
    public const long MostOfForm = 11_000_000;

    /// <summary>The kept file; what is wrong with it is told at the field of the document.</summary>
    public static Task<Result<KeptFile>> TakeAsync(IDoor door, IFileDoor files, IFormFile document, CancellationToken ct) =>
        files.KeepAsync(door, new RequestConsentTicket(), document, "document", ct);
}
