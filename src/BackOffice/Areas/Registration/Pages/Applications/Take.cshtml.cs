using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Assigns an application to the officer who asks for it.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class TakeModel(IDoor door) : ApplicationPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new TakeApplication(Number, Version), ApplicationNotice.Taken, ct);
}
