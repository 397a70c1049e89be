using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>A second officer refuses the application for the reason that the first proposed, with the message before the eyes.</summary>
[PagePermission(RegistrationPermissions.ConfirmRefusals)]
public sealed class ConfirmRefusalModel(IDoor door) : ProposedRefusalPage(door)
{
    /// <summary>The message that goes out with the refusal.</summary>
    public Letter? Letter { get; private set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        if (Application.Refusal is { } refusal)
        {
            var preview = await Door.SendAsync(
                new PreviewLetter(Number, LetterKind.Refusal) { ReasonCode = refusal.Reason.Code, Explanation = refusal.Explanation }, ct);
            Letter = preview.IsSuccess ? preview.Value : null;
        }

        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new ConfirmProposal(Seen), ApplicationNotice.RefusalConfirmed, ct);
}
