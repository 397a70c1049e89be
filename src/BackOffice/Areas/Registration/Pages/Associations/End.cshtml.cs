using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>Ends an association, with a reason that both sides read.</summary>
[PagePermission(RegistrationPermissions.ProcessAssociations)]
public sealed class EndModel(IDoor door) : AssociationPage(door)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => DoAsync(new EndAssociationByStaff(Id, Version, Reason), AssociationNotice.Ended, ct);
}
