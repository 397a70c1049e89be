using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>A question to the client, in its language.</summary>
[PagePermission(RegistrationPermissions.DecideCases)]
public sealed class AskModel(IDoor door) : CasePage(door)
{
    [BindProperty]
    public string? Question { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new AskClient(Number, Version, Question ?? string.Empty), CaseNotice.Asked, ct);
}
