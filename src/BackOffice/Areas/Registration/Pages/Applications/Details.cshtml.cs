using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>An application on one page: what was asked, what was checked, who else asks, what was done.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public ApplicationNotice? Notice { get; set; }
}
