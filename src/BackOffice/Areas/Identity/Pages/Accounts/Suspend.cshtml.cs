using Cers.BackOffice.Access;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

/// <summary>Suspends a business account.</summary>
[PagePermission(IdentityPermissions.SuspendAccounts)]
public sealed class SuspendModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : AccountStatePage(door, looking, current, permissions)
{
    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync((account, reason) => new SuspendAccount(account, reason), IdentityNotice.Suspended, ct);
}
