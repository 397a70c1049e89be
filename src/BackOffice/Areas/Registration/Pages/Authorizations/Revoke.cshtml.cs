using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

/// <summary>Proposes to revoke an authorization ID; a second officer confirms it.</summary>
[PagePermission(RegistrationPermissions.SuspendAuthorizations)]
public sealed class RevokeModel(IDoor door) : AuthorizationPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new RevokeAuthorization(Known, Version, Reason ?? string.Empty), RegistrationNotice.RevocationProposed, ct);
}
