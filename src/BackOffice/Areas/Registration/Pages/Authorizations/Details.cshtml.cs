using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

/// <summary>An authorization ID: may it be used, since when and why, and what can be done.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : AuthorizationPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public RegistrationNotice? Notice { get; set; }

    /// <summary>The proposal that the officer saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostConfirmAsync(CancellationToken ct) =>
        DoAsync(new ConfirmProposal(Proposal ?? Guid.Empty), RegistrationNotice.RevocationConfirmed, ct);

    public Task<IActionResult> OnPostReturnAsync(CancellationToken ct) =>
        DoAsync(new ReturnProposal(Proposal ?? Guid.Empty, Note ?? string.Empty), RegistrationNotice.RevocationReturned, ct);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct) =>
        DoAsync(new WithdrawProposal(Proposal ?? Guid.Empty), RegistrationNotice.RevocationWithdrawn, ct);
}
