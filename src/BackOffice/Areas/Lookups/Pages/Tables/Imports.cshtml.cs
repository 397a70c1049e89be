using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Messaging.Files;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

/// <summary>Files of a code table: uploaded here, previewed on a page of their own.</summary>
[PagePermission(LookupsPermissions.KeepCodeTables)]
[RequestSizeLimit(12 * 1024 * 1024)]
public sealed class ImportsModel(IDoor door, IFileDoor files) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public CodeTable Table { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty]
    public string? EffectiveOn { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    public Page<CodeTableImportRow> Imports { get; private set; } = Page<CodeTableImportRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var day = TypedDay.Of(EffectiveOn);
        if (Document is null || Document.Length == 0 || day is null)
        {
            return await IncompleteAsync(ct);
        }

        var kept = await files.KeepAsync(door, new IssueUploadTicket(PreviewCodeTableImport.Purpose, null), Document, "document", ct);
        if (!kept.IsSuccess)
        {
            return await LoadAsync(ct) ?? Again(kept.Errors);
        }

        var previewed = await door.SendAsync(new PreviewCodeTableImport(kept.Value.Id, Table, day.Value), ct);
        return previewed.IsSuccess ? Redirect(LookupsLinks.Import(previewed.Value.Id)) : await LoadAsync(ct) ?? Again([.. previewed.Errors.Select(AtDocument)]);
    }

    private static Error AtDocument(Error error) => error.Path == "effectiveOn" ? error : error with { Path = "document" };

    private async Task<IActionResult> IncompleteAsync(CancellationToken ct)
    {
        var language = PageLanguage.Of(HttpContext);
        if (Document is null || Document.Length == 0)
        {
            ModelState.AddModelError(nameof(Document), TableImportTexts.FileMissing.In(language));
        }

        if (TypedDay.Of(EffectiveOn) is null)
        {
            ModelState.AddModelError(nameof(EffectiveOn), TableImportTexts.NoDay.In(language));
        }

        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await LoadAsync(ct) ?? Page();
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListCodeTableImports(Table, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Imports = answer.Value;
        return null;
    }
}
