using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>An RM account: what the register says, what happened to it, and what depends on it.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : RmAccountPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public RegistrationNotice? Notice { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();
}
