using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>The imported register of RM accounts, searched by number or name.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool NotForExport { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public RegisterStanding Standing { get; private set; } = new(null, null);

    public Page<RmAccountRow> Accounts { get; private set; } = Page<RmAccountRow>.Empty;

    public bool MayKeep => permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.KeepRegister);

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("rm-accounts", Columns, language, page => door.SendAsync(new SearchRmAccounts(Text, NotForExport, page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var standing = await door.SendAsync(new GetRegisterStanding(), ct);
        if (!standing.IsSuccess)
        {
            return NotShown(standing.Errors);
        }

        Standing = standing.Value;
        var found = await door.SendAsync(new SearchRmAccounts(Text, NotForExport, new PageRequest(Rows, After, Before)), ct);
        if (!found.IsSuccess)
        {
            return Again(found.Errors);
        }

        Accounts = found.Value;
        return Page();
    }

    private IReadOnlyList<CsvColumn<RmAccountRow>> Columns =>
    [
        new(RegisterTexts.BusinessNumber, row => row.BusinessNumber.Value),
        new(RegisterTexts.LegalName, row => row.LegalName),
        new(RegisterTexts.State, row => language[RegisterTexts.OfOpen(row.Open).Text]),
        new(RegisterTexts.Designation, row => language[RegistryWords.Of(row.Designation).Text]),
        new(RegisterTexts.AsOf, row => InLanguage.DayInFigures(row.AsOf)),
    ];
}
