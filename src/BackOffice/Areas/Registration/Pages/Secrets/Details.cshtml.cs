using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>The shared secret of an application: attempts, mail that came back, former ones, and what can be done.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : SecretPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public RegistrationNotice? Notice { get; set; }

    public Task<IActionResult> OnPostReleaseAsync(CancellationToken ct) =>
        DoAsync(new ReleaseSharedSecret(Number, Version), RegistrationNotice.SecretReleased, ct);
}
