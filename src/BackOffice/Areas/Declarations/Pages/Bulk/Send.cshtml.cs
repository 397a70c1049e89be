using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Declarations.Pages.Search;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>A caller's file, sent for the caller's account by an officer who says why.</summary>
[PagePermission(DeclarationsPermissions.SendBulkFor)]
[RequestSizeLimit(5 * 1024 * 1024)]
public sealed class SendModel(IDoor door, IFileDoor files, Looking looking, InLanguage language) : OfficePage
{
    [BindProperty]
    public IFormFile? Document { get; set; }

    [BindProperty]
    public string? BusinessNumber { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool AllOrNothing { get; set; }

    [BindProperty]
    public bool Confirmed { get; set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var good = Kernel.BusinessNumber.TryParse(BusinessNumber?.Trim(), out var number);
        if (!good)
        {
            ModelState.AddModelError(nameof(BusinessNumber), language[IndexTexts.BusinessNumberNotValid]);
        }

        if (Document is null || Document.Length == 0)
        {
            ModelState.AddModelError(nameof(Document), language[BulkTexts.NoDocument]);
        }

        if (ModelState.ErrorCount > 0)
        {
            return Rejected();
        }

        var kept = await files.KeepAsync(door, new RequestBulkUploadFor(), Document!, nameof(Document), ct);
        if (!kept.IsSuccess)
        {
            return Again(kept.Errors);
        }

        var sent = await door.SendAsync(new SendBulkLoadFor(number, kept.Value.Id, Reason?.Trim() ?? string.Empty, AllOrNothing, Confirmed), ct);
        if (!sent.IsSuccess)
        {
            await files.DropAsync(kept.Value.Id, sent.Errors[0].Code);
            return Again(sent.Errors);
        }

        // Why it was sent is why it is looked at; what goes beyond the most of a purpose's detail stands with the load.
        var reason = Reason!.Trim();
        var why = new WhyLooked(LookPurpose.ClientRequest, reason.Length > WhyLooked.MostDetail ? reason[..WhyLooked.MostDetail] : reason);
        return LocalRedirect(BulkLinks.Done(sent.Value.Id, looking.Ticket(DetailsModel.SubjectOf(sent.Value.Id), why.Text), BulkNotice.Sent));
    }

    /// <summary>What is wrong with the file as a file is told at it.</summary>
    protected override string FieldOf(Error error) =>
        error.Path is "file" or "name" ? nameof(Document) : base.FieldOf(error);
}
