using System.Globalization;
using Cers.BackOffice.Forms;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Staff;

/// <summary>A page about one member of staff, named by the number in the address.</summary>
public abstract class StaffPage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "staff")]
    public string Number { get; set; } = string.Empty;

    public StaffMemberDetails Member { get; private set; } = null!;

    protected IDoor Door => door;

    /// <summary>The number in the address; 0, which nobody has, for anything else.</summary>
    protected int Known => int.TryParse(Number, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetStaffMember(Known), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Member = answer.Value;
        return null;
    }

    /// <summary>Sends the command; done, goes back to the member of staff and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync(ICommand<Done> command, IdentityNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(IdentityLinks.Done(IdentityLinks.StaffMember(Known), notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
