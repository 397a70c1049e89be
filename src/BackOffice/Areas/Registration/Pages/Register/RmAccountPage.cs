using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>A page about one RM account, named by its number in the address.</summary>
public abstract class RmAccountPage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "business")]
    public string Number { get; set; } = string.Empty;

    public RmAccountDetails Account { get; private set; } = null!;

    protected IDoor Door => door;

    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        if (!BusinessNumber.TryParse(Number, out var number))
        {
            return NotFound();
        }

        var answer = await door.SendAsync(new GetRmAccount(number), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Account = answer.Value;
        return null;
    }
}
