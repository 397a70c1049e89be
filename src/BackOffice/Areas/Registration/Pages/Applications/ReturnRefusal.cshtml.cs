using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Sends a proposed refusal back to review, with a note that says why.</summary>
[PagePermission(RegistrationPermissions.ConfirmRefusals)]
public sealed class ReturnRefusalModel(IDoor door) : ApplicationPage(door)
{
    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ReturnRefusal(Number, Version, Note ?? string.Empty), ApplicationNotice.RefusalReturned, ct);
}
