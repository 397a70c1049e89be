using Cers.BackOffice.Forms;
using Cers.BackOffice.Layout;
using Cers.Identity.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

/// <summary>Takes a portal message away from the top of a member of staff's pages.</summary>
[Access.StaffPage]
public sealed class DismissModel(IDoor door) : OfficePage
{
    [BindProperty]
    public Guid Message { get; set; }

    /// <summary>The page on which it stood.</summary>
    [BindProperty]
    public string? ReturnTo { get; set; }

    public void OnGet()
    {
        // The messages stand on top, as on every page.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        // One that has ended meanwhile is away too.
        await door.SendAsync(new DismissPortalMessage(Message, ClientRequestId: null), ct);
        return LocalRedirect(Url.IsLocalUrl(ReturnTo) ? ReturnTo : Links.Home);
    }
}
