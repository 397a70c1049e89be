using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Takes back the refusal that the officer proposed.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class WithdrawRefusalModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>The proposal that the officer saw; refused when it was decided meanwhile.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new WithdrawProposal(Proposal ?? Guid.Empty), ApplicationNotice.RefusalWithdrawn, ct);
}
