using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;
using System.Globalization;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>Shared secrets by what they need.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public SecretFilter Filter { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 7;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<SharedSecretRow> Secrets { get; private set; } = Page<SharedSecretRow>.Empty;

    public bool MayIssue => permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.IssueSecrets);

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("shared-secrets", Columns, language, page => door.SendAsync(new ListSharedSecrets(Filter, Filter == SecretFilter.Ending ? Days : 7, page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Asked for in another list, the days do not matter.
        var days = Filter == SecretFilter.Ending ? Days : 7;
        var answer = await door.SendAsync(new ListSharedSecrets(Filter, days, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return answer.Errors[0] is Kernel.InvalidInput { Path: "withinDays" } ? Again(answer.Errors) : NotShown(answer.Errors);
        }

        Secrets = answer.Value;
        return Page();
    }

    private IReadOnlyList<CsvColumn<SharedSecretRow>> Columns =>
    [
        new(SecretTexts.Application, row => row.Number),
        new(SecretTexts.LegalName, row => row.LegalName),
        new(FormTexts.BusinessNumber, row => row.BusinessNumber.Value),
        new(SecretTexts.State, row => language[ApplicationWords.Of(row.State).Text]),
        new(SecretTexts.IssuedAt, row => language.Instant(row.IssuedAt)),
        new(SecretTexts.LastDay, row => InLanguage.DayInFigures(row.LastDay)),
        new(SecretTexts.WrongAttempts, row => row.WrongAttempts.ToString(CultureInfo.InvariantCulture)),
        new(ApplicationWords.Undelivered.Text, row => row.Undelivered ? "1" : null),
        new(ApplicationWords.CameBack.Text, row => row.Bounced ? "1" : null),
    ];
}
