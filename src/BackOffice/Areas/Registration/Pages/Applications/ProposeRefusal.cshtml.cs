using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Proposes a refusal with its coded reason and an explanation in both languages; a second officer confirms it.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class ProposeRefusalModel(IDoor door) : ApplicationPage(door)
{
    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public string? Explanation { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new RefuseApplication(Number, Version, ReasonCode ?? string.Empty, Explanation), ApplicationNotice.RefusalProposed, ct);
}
