using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>A second officer refuses the application for the reason that the first proposed.</summary>
[PagePermission(RegistrationPermissions.ConfirmRefusals)]
public sealed class ConfirmRefusalModel(IDoor door) : ProposedRefusalPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ConfirmProposal(Seen), ApplicationNotice.RefusalConfirmed, ct);
}
