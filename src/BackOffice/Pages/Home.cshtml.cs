using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Pages;

/// <summary>Where staff land: the work that waits, with the way to it.</summary>
[StaffPage]
public sealed class HomeModel(IDoor door, ICurrentActor current, IPermissions permissions) : OfficePage
{
    public WaitingCounts? Applications { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (!permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.ViewApplications))
        {
            return Page();
        }

        var answer = await door.SendAsync(new CountWaiting(), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Applications = answer.Value;
        return Page();
    }
}
