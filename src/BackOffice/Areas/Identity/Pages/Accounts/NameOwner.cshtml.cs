using Cers.BackOffice.Access;
using Cers.BackOffice.FourEyes;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Accounts;

/// <summary>Proposes an owner for an account whose last one has left the business; while that waits, shows it and takes the second officer's decision.</summary>
[PagePermission(IdentityPermissions.NameOwners)]
public sealed class NameOwnerModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : AccountPage(door, looking, current, permissions)
{
    [BindProperty]
    public string? Urn { get; set; }

    [BindProperty]
    public string? IdentityCheck { get; set; }

    /// <summary>The proposal that the officer saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>Who is proposed, while it waits.</summary>
    public NamedOwner? Proposed => Account.Waiting is null ? null : Account.OwnerNamings.FirstOrDefault(n => n.State == ChangeState.Proposed);

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        _ = UserReferenceNumber.TryParse(Urn, out var urn);
        return DoAsync(new NameOwner(new AccountId(Id), urn, IdentityCheck ?? string.Empty), IdentityNotice.Proposed, ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is { } command ? await DoAsync(command, IdentityNotices.Of(Decisions.NoticeOf(decision)), ct) : BadRequest();

    private async Task<IActionResult> DoAsync(ICommand<Done> command, IdentityNotice notice, CancellationToken ct)
    {
        var answer = await Door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(IdentityLinks.Done(IdentityLinks.Account(new AccountId(Id), Look), notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
