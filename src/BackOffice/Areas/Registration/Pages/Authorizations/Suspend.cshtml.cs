using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

/// <summary>Suspends an authorization ID.</summary>
[PagePermission(RegistrationPermissions.SuspendAuthorizations)]
public sealed class SuspendModel(IDoor door) : AuthorizationPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new SuspendAuthorization(Known, Version, Reason ?? string.Empty), RegistrationNotice.AuthorizationSuspended, ct);
}
