using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>Revokes a live shared secret.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class RevokeModel(IDoor door) : SecretPage(door)
{
    [BindProperty]
    public string? Reason { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new RevokeSharedSecret(Number, Version, Reason ?? string.Empty), RegistrationNotice.SecretRevoked, ct);
}
