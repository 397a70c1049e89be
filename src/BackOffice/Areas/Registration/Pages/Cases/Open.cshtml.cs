using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>Opens a case for a client who called or wrote, or puts its designation right where no dispute is needed.</summary>
[PagePermission(RegistrationPermissions.DisputeDesignation)]
public sealed class OpenModel(IDoor door) : OfficePage
{
    /// <summary>What stands for no choice: the message says that one is missing.</summary>
    private const DisputeGround NoGround = (DisputeGround)(-1);

    /// <summary>A business number or an authorization ID.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Text { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public CaseNotice? Notice { get; set; }

    [BindProperty]
    public DisputeGround? Ground { get; set; }

    [BindProperty]
    public string? Statement { get; set; }

    [BindProperty]
    public string? Received { get; set; }

    public FoundDesignation? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => string.IsNullOrWhiteSpace(Text) ? Page() : await FindAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } instead)
        {
            return instead;
        }

        var opened = await door.SendAsync(
            new OpenDispute(Found!.Account, Ground ?? NoGround, Statement ?? string.Empty, Received ?? string.Empty, null), ct);
        return opened.IsSuccess ? Redirect(RegistrationLinks.CaseDone(opened.Value.Number, CaseNotice.Opened)) : Again(opened.Errors);
    }

    public async Task<IActionResult> OnPostRestoreAsync(CancellationToken ct)
    {
        if (await FindAsync(ct) is { } instead)
        {
            return instead;
        }

        var restored = await door.SendAsync(new RestoreDesignation(Found!.Account, null), ct);
        return restored.IsSuccess
            ? Redirect($"{RegistrationLinks.OpenCase}?text={Uri.EscapeDataString(Found.BusinessNumber.Value)}&done={CaseNotice.Restored}")
            : Again(restored.Errors);
    }

    /// <summary>Finds the account; the answer to give instead, where there is none.</summary>
    private async Task<IActionResult?> FindAsync(CancellationToken ct)
    {
        var found = await door.SendAsync(new FindDesignation(Text ?? string.Empty), ct);
        if (!found.IsSuccess)
        {
            return found.Errors[0] is NotAllowed ? NotShown(found.Errors) : Again(found.Errors);
        }

        Found = found.Value;
        return null;
    }
}
