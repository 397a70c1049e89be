using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>Files of RM accounts: uploaded here, previewed on a page of their own.</summary>
[PagePermission(RegistrationPermissions.KeepRegister)]
[RequestSizeLimit(22 * 1024 * 1024)]
public sealed class ImportsModel(IDoor door, IFileDoor files, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    public Page<RegisterImportRow> Imports { get; private set; } = Page<RegisterImportRow>.Empty;

    /// <summary>The list as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("register-imports", Columns, language, page => door.SendAsync(new ListRegisterImports(page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Document is null || Document.Length == 0)
        {
            ModelState.AddModelError(nameof(Document), ImportTexts.FileMissing.In(PageLanguage.Of(HttpContext)));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LoadAsync(ct) ?? Page();
        }

        var kept = await files.KeepAsync(door, new IssueUploadTicket(PreviewRegisterImport.Purpose, null), Document, "document", ct);
        if (!kept.IsSuccess)
        {
            return await LoadAsync(ct) ?? Again(kept.Errors);
        }

        var previewed = await door.SendAsync(new PreviewRegisterImport(kept.Value.Id, Chosen.Of<RegisterImportKind>(Kind)), ct);
        return previewed.IsSuccess ? Redirect(RegistrationLinks.RegisterImport(previewed.Value.Id)) : await LoadAsync(ct) ?? Again([.. previewed.Errors.Select(AtDocument)]);
    }

    private static Error AtDocument(Error error) => error.Path == "kind" ? error : error with { Path = "document" };

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListRegisterImports(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Imports = answer.Value;
        return null;
    }

    private IReadOnlyList<CsvColumn<RegisterImportRow>> Columns =>
    [
        new(ImportTexts.FileName, row => row.FileName),
        new(ImportTexts.Kind, row => language[ImportTexts.ShortOf(row.Kind)]),
        new(ImportTexts.State, row => language[ImportTexts.Of(row.State).Text]),
        .. Enum.GetValues<RegisterEffect>().Select(effect => new CsvColumn<RegisterImportRow>(
            ImportTexts.Of(effect).Text, row => ImportTexts.CountOf(row, effect).ToString(System.Globalization.CultureInfo.InvariantCulture))),
        new(ImportTexts.PreviewedBy, row => row.PreviewedByName),
        new(ImportTexts.PreviewedAt, row => language.Instant(row.PreviewedAt)),
        new(ImportTexts.DecidedBy, row => row.DecidedByName),
        new(ImportTexts.DecidedAt, row => row.DecidedAt is { } decided ? language.Instant(decided) : null),
    ];
}
