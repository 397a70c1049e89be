using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Takes back the refusal that the officer proposed.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class WithdrawRefusalModel(IDoor door) : ProposedRefusalPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new WithdrawProposal(Seen), ApplicationNotice.RefusalWithdrawn, ct);
}
