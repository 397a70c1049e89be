using Cers.BackOffice.Access;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

/// <summary>Ends a person's sessions.</summary>
[PagePermission(IdentityPermissions.EndSessions)]
public sealed class EndSessionsModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : PersonPage(door, looking, current, permissions)
{
    [BindProperty]
    public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!UserReferenceNumber.TryParse(Urn, out var urn))
        {
            return NotFound();
        }

        var answer = await Door.SendAsync(new EndPersonSessions(urn, Reason ?? string.Empty), ct);
        return answer.IsSuccess
            ? Redirect(IdentityLinks.Done(IdentityLinks.Person(Urn, Look), IdentityNotice.SessionsEnded))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
