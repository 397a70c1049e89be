using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Registration.Pages.Applications;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>The board of designation cases, the earliest due first.</summary>
[PagePermission(RegistrationPermissions.ViewCases)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public CaseState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseAssignment Assigned { get; set; }

    [BindProperty(SupportsGet = true)]
    public CaseLateness? Late { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<CaseRow> Cases { get; private set; } = Page<CaseRow>.Empty;

    public bool MayOpen => permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.DisputeDesignation);

    public bool IsEnded => State is CaseState.Decided or CaseState.Withdrawn or CaseState.Closed;

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync("designation-cases", Columns, language, page => door.SendAsync(new ListCases(State, Assigned, Late, Text, page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListCases(State, Assigned, Late, Text, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return answer.Errors[0].Path == "text" ? Again(answer.Errors) : NotShown(answer.Errors);
        }

        Cases = answer.Value;
        return Page();
    }

    private IReadOnlyList<CsvColumn<CaseRow>> Columns =>
    [
        new(BoardTexts.Number, row => row.Number),
        new(BoardTexts.Business, row => row.LegalName),
        new(FormTexts.BusinessNumber, row => row.BusinessNumber.Value),
        new(BoardTexts.Dispute, row => $"{language[DesignationWords.Of(row.Designation)]} {row.Ground}"),
        new(BoardTexts.State, row => language[CaseWords.Of(row.State).Text]),
        new(BoardTexts.Opened, row => language.Instant(row.OpenedAt)),
        new(BoardTexts.Due, row => row.DueDate is { } due ? InLanguage.DayInFigures(due) : null),
        new(BoardTexts.Clock, row => row.Colour is { } colour ? language[ApplicationWords.Of(colour).Text] : null),
        new(BoardTexts.AssignedTo, row => row.AssigneeName),
    ];
}
