using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Staff;

/// <summary>Proposes that a role is granted, withheld, or as the sign-in says; a second supervisor confirms it.</summary>
[PagePermission(IdentityPermissions.ManageStaffRoles)]
public sealed class ChangeModel(IDoor door) : StaffPage(door)
{
    [BindProperty]
    public string? Role { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    /// <summary>The reason.</summary>
    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ChangeStaffRole(Known, Chosen.Of<StaffRole>(Role), Chosen.Of<StaffRoleDecision>(Decision), Why ?? string.Empty), IdentityNotice.Proposed, ct);
}
