using Cers.BackOffice.Access;
using Cers.BackOffice.FourEyes;
using Cers.BackOffice.Looks;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.People;

/// <summary>Proposes another credential in the place of a lost one; while that waits, shows before and after, and takes the second officer's decision.</summary>
[PagePermission(IdentityPermissions.RelinkCredentials)]
public sealed class RelinkModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : PersonPage(door, looking, current, permissions)
{
    /// <summary>The reference of the credential that is replaced.</summary>
    [BindProperty]
    public string? Old { get; set; }

    /// <summary>The reference that the person read out.</summary>
    [BindProperty]
    public string? New { get; set; }

    [BindProperty]
    public string? IdentityCheck { get; set; }

    /// <summary>The proposal that the officer saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    /// <summary>What is proposed, while it waits.</summary>
    public CredentialRelink? Proposed => Person.Waiting is null ? null : Person.Relinks.FirstOrDefault(r => r.State == ChangeState.Proposed);

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        _ = UserReferenceNumber.TryParse(Urn, out var urn);
        _ = CredentialReference.TryParse(Old, out var old);
        _ = CredentialReference.TryParse(New, out var other);
        return DoAsync(new RelinkCredential(urn, old, other, IdentityCheck ?? string.Empty), IdentityNotice.Proposed, ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is { } command ? await DoAsync(command, IdentityNotices.Of(Decisions.NoticeOf(decision)), ct) : BadRequest();

    private async Task<IActionResult> DoAsync(ICommand<Done> command, IdentityNotice notice, CancellationToken ct)
    {
        var answer = await Door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(IdentityLinks.Done(IdentityLinks.Person(Urn, Look), notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
