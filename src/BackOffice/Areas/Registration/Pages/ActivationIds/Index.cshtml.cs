using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.ActivationIds;

/// <summary>Activation IDs, the last issued first.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class IndexModel(IDoor door, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public RegistrationNotice? Notice { get; set; }

    /// <summary>The one to revoke.</summary>
    [BindProperty]
    public Guid Id { get; set; }

    public Page<ActivationIdRow> Ids { get; private set; } = Page<ActivationIdRow>.Empty;

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("activation-ids", Columns, language, page => door.SendAsync(new ListActivationIds(page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new RevokeActivationId(Id), ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(RegistrationLinks.ActivationIds, RegistrationNotice.ActivationIdRevoked))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListActivationIds(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Ids = answer.Value;
        return null;
    }

    private IReadOnlyList<CsvColumn<ActivationIdRow>> Columns =>
    [
        new(ActivationIdTexts.Business, row => row.LegalName),
        new(FormTexts.BusinessNumber, row => row.BusinessNumber.Value),
        new(DetailsTexts.ProposedDesignation, row => language[DesignationWords.Of(row.Designation)]),
        new(ActivationIdTexts.State, row => language[ActivationIdTexts.Of(row).Text]),
        new(ActivationIdTexts.Issued, row => language.Instant(row.IssuedAt)),
        new(ActivationIdTexts.LastDay, row => InLanguage.DayInFigures(row.LastDay)),
    ];
}
