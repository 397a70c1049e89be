using Cers.BackOffice.Areas.Operations.Pages;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

/// <summary>A page about one business account.</summary>
public abstract class AccountPage(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : LookPage(looking, current, permissions)
{
    [BindProperty(SupportsGet = true, Name = "account")]
    public Guid Id { get; set; }

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public IdentityNotice? Notice { get; set; }

    public AccountDetails Account { get; private set; } = null!;

    public override string Subject => $"account {Id}";

    public override string Trail => OperationsLinks.AuditOfAccount(Id);

    protected IDoor Door => door;

    protected override async Task<IReadOnlyList<Error>> ReadAsync(string why, CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetAccount(new AccountId(Id), why), ct);
        Account = answer.IsSuccess ? answer.Value : null!;
        return answer.Errors;
    }
}
