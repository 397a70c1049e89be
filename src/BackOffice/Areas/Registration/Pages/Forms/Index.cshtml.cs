using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Forms;

/// <summary>Forms that came on paper and are being keyed in.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The number that was just saved, after a redirect.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Saved { get; set; }

    public Page<KeyedInRow> Forms { get; private set; } = Page<KeyedInRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListKeyedInForms(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Forms = answer.Value;
        return Page();
    }
}
