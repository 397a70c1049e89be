using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Staff;

/// <summary>Everybody who signed in with a staff role, the last sign-in first.</summary>
[PagePermission(IdentityPermissions.ManageStaffRoles)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<StaffRow> Staff { get; private set; } = Page<StaffRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListStaff(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Staff = answer.Value;
        return Page();
    }
}
