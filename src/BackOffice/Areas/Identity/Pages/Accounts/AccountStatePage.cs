using Cers.BackOffice.Looks;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

/// <summary>A page that changes the state of a business account, for a reason in both languages.</summary>
public abstract class AccountStatePage(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : AccountPage(door, looking, current, permissions)
{
    [BindProperty]
    public string? ReasonEn { get; set; }

    [BindProperty]
    public string? ReasonFr { get; set; }

    protected async Task<IActionResult> DoAsync(Func<AccountId, LocalizedText, ICommand<Done>> command, IdentityNotice notice, CancellationToken ct)
    {
        var account = new AccountId(Id);
        var answer = await Door.SendAsync(command(account, new LocalizedText(ReasonEn ?? string.Empty, ReasonFr ?? string.Empty)), ct);
        return answer.IsSuccess
            ? Redirect(IdentityLinks.Done(IdentityLinks.Account(account, Look), notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
