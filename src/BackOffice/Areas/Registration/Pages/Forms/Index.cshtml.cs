using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Forms;

/// <summary>Forms that came on paper and are being keyed in.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class IndexModel(IDoor door, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The number that was just saved, after a redirect.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Saved { get; set; }

    public Page<KeyedInRow> Forms { get; private set; } = Page<KeyedInRow>.Empty;

    /// <summary>The list as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("forms", Columns, language, page => door.SendAsync(new ListKeyedInForms(page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListKeyedInForms(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Forms = answer.Value;
        return Page();
    }

    private IReadOnlyList<CsvColumn<KeyedInRow>> Columns =>
    [
        new(IndexTexts.Number, row => row.Number),
        new(FormTexts.LegalName, row => row.LegalName),
        new(FormTexts.BusinessNumber, row => row.BusinessNumber),
        new(DetailsTexts.KeyedInBy, row => row.KeyedInByName),
        new(KeyInTexts.SavedAt, row => language.Instant(row.SavedAt)),
        new(KeyInTexts.LastDay, row => InLanguage.DayInFigures(row.LastDay)),
    ];
}
