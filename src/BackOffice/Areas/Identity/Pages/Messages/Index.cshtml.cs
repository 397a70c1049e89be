using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

/// <summary>All portal messages, the last to begin first.</summary>
[PagePermission(IdentityPermissions.PublishMessages)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public IdentityNotice? Notice { get; set; }

    public Page<PortalMessageRow> Messages { get; private set; } = Page<PortalMessageRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListPortalMessages(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Messages = answer.Value;
        return Page();
    }
}
