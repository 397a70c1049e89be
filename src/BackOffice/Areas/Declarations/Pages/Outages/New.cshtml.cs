using Cers.BackOffice.Access;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>Enters an outage.</summary>
[PagePermission(DeclarationsPermissions.RegisterOutages)]
public sealed class NewModel(IDoor door) : OutageForm
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

        var answer = await door.SendAsync(new RegisterOutage(content), ct);
        return answer.IsSuccess ? Redirect(OutageLinks.Done(answer.Value.Number, OutageNotice.Entered)) : Again(answer.Errors);
    }
}
