using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>The queue of applications, the earliest due first.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public ApplicationState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<ApplicationRow> Applications { get; private set; } = Page<ApplicationRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListApplications(State, Mine, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Applications = answer.Value;
        return Page();
    }
}
