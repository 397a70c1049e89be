using Cers.BackOffice.Access;
using Cers.BackOffice.FourEyes;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Staff;

/// <summary>A member of staff: each role by its source, what waits for a second supervisor, and what was decided.</summary>
[PagePermission(IdentityPermissions.ManageStaffRoles)]
public sealed class DetailsModel(IDoor door) : StaffPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public IdentityNotice? Notice { get; set; }

    /// <summary>The proposal that the supervisor saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What is proposed, while it waits.</summary>
    public StaffRoleChange? Proposed => Member.Waiting is null ? null : Member.Changes.FirstOrDefault(c => c.State == ChangeState.Proposed);

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is { } command ? await DoAsync(command, IdentityNotices.Of(Decisions.NoticeOf(decision)), ct) : BadRequest();
}
