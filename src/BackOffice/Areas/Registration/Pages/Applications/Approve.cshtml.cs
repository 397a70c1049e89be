using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Approves an application: the one page whose button sends mail with a secret.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class ApproveModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>The message that goes out with the approval.</summary>
    public Letter? Letter { get; private set; }

    public override Task<IActionResult> OnGetAsync(CancellationToken ct) =>
        PreviewAsync(new PreviewLetter(Number, LetterKind.Approval), letter => Letter = letter, ct);

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ApproveApplication(Number, Version), ApplicationNotice.Approved, ct);
}
