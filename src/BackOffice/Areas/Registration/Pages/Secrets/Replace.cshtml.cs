using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>Replaces a shared secret, to the same address or to a corrected one.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class ReplaceModel(IDoor door) : SecretPage(door)
{
    [BindProperty]
    public string? NewEmail { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(
            new ReplaceSharedSecret(Number, Version, string.IsNullOrWhiteSpace(NewEmail) ? null : NewEmail.Trim()), RegistrationNotice.SecretReplaced, ct);
}
