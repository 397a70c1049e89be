using Cers.BackOffice.Access;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

/// <summary>Publishes a portal message.</summary>
[PagePermission(IdentityPermissions.PublishMessages)]
public sealed class NewModel(IDoor door) : MessageForm
{
    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Read() is not { } content)
        {
            return Rejected();
        }

        var answer = await door.SendAsync(new PublishPortalMessage(content), ct);
        return answer.IsSuccess ? Redirect(IdentityLinks.Done(IdentityLinks.Messages, IdentityNotice.Published)) : Again(answer.Errors);
    }
}
