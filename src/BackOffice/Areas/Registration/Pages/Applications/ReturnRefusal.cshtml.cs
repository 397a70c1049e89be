using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Sends a proposed refusal back to review, with a note that says why.</summary>
[PagePermission(RegistrationPermissions.ConfirmRefusals)]
public sealed class ReturnRefusalModel(IDoor door) : ProposedRefusalPage(door)
{
    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ReturnProposal(Seen, Note ?? string.Empty), ApplicationNotice.RefusalReturned, ct);
}
