using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>Associations of customs service providers with clients, asked for last first.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, IPermissions permissions, ICurrentActor current, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public AssociationState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Provider { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Client { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AskedFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    public DateOnly? AskedTo { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<AssociationRow> Associations { get; private set; } = Page<AssociationRow>.Empty;

    public bool MayKeyIn => permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.ProcessAssociations);

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("associations", Columns, language, page => door.SendAsync(new ListAssociations(State, Provider, Client, AskedFrom, AskedTo, page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListAssociations(State, Provider, Client, AskedFrom, AskedTo, new PageRequest(Rows, After, Before)), ct);
        if (answer.IsSuccess)
        {
            Associations = answer.Value;
            return Page();
        }

        return answer.Errors[0].Path is nameof(AskedTo) or "askedTo" or "provider" or "client" ? Again(answer.Errors) : NotShown(answer.Errors);
    }

    private IReadOnlyList<CsvColumn<AssociationRow>> Columns =>
    [
        new(AssociationTexts.Provider, row => row.ProviderName),
        new(AssociationTexts.ProviderNumber, row => row.ProviderNumber.Value),
        new(AssociationTexts.Client, row => row.ClientName),
        new(AssociationTexts.ClientNumber, row => row.ClientNumber.Value),
        new(AssociationTexts.State, row => language[AssociationWords.Of(row.State).Text]),
        new(AssociationTexts.Asked, row => language.Instant(row.AskedAt)),
        new(AssociationTexts.ConsentUntil, row => row.ConsentDueAt is { } due ? language.Instant(due) : null),
        new(AssociationTexts.Application, row => row.ApplicationNumber),
    ];
}
