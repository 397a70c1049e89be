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

/// <summary>A caller's file, sent for the caller's account, or checked only, by an officer who says why.</summary>
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

    /// <summary>What a load of the file would end with; null while none was checked.</summary>
    public BulkReportView? Checked { get; private set; }

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Account() is not { } number)
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

    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        if (Account() is not { } number)
        {
            return Rejected();
        }

        await using var content = Document!.OpenReadStream();
        var report = await door.SendAsync(
            new CheckBulkFileFor(number, new PassingFile(Document.FileName, content), Reason?.Trim() ?? string.Empty, AllOrNothing, Confirmed), ct);
        if (!report.IsSuccess)
        {
            return Again(report.Errors);
        }

        Checked = new BulkReportView(report.Value) { Rows = DetailsModel.Rows };
        return Page();
    }

    /// <summary>The account that the form names, where it also has a file; what is missing is told at its field.</summary>
    private BusinessNumber? Account()
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

        return ModelState.ErrorCount > 0 ? null : number;
    }

    /// <summary>What is wrong with the file as a file is told at it.</summary>
    protected override string FieldOf(Error error) =>
        error.Path is "file" or "name" ? nameof(Document) : base.FieldOf(error);
}
