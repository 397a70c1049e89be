using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

/// <summary>Lifts a suspension that staff made.</summary>
[PagePermission(RegistrationPermissions.SuspendAuthorizations)]
public sealed class ReinstateModel(IDoor door) : AuthorizationPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ReinstateAuthorization(Known, Version, Reason ?? string.Empty), RegistrationNotice.AuthorizationReinstated, ct);
}
