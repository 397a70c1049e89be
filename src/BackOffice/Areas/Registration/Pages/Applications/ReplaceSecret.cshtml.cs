using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Ends the present shared secret and has a new one mailed.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class ReplaceSecretModel(IDoor door) : ApplicationPage(door)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ReplaceSharedSecret(Number, Version), ApplicationNotice.SecretReplaced, ct);
}
