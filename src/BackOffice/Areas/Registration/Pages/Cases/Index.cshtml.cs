using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>The board of designation cases, the earliest due first.</summary>
[PagePermission(RegistrationPermissions.ViewCases)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions) : OfficePage
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
}
