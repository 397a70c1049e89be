using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>The decision with its reasons in both languages, and the letter before it is sent.</summary>
[PagePermission(RegistrationPermissions.DecideCases)]
public sealed class DecideModel(IDoor door) : CasePage(door)
{
    /// <summary>What stands for no choice: the message says that one is missing.</summary>
    private const CaseDecision NoDecision = (CaseDecision)(-1);

    [BindProperty]
    public CaseDecision? Decision { get; set; }

    [BindProperty]
    public string? ReasonEn { get; set; }

    [BindProperty]
    public string? ReasonFr { get; set; }

    /// <summary>The letter that the decision would bring.</summary>
    public CaseLetter? Preview { get; private set; }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        var letter = await Door.SendAsync(new PreviewCaseLetter(Number, Decision ?? NoDecision, ReasonEn ?? string.Empty, ReasonFr ?? string.Empty), ct);
        if (!letter.IsSuccess)
        {
            return Again(letter.Errors);
        }

        Preview = letter.Value;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        var (en, fr) = (ReasonEn ?? string.Empty, ReasonFr ?? string.Empty);
        return Decision == CaseDecision.Maintained && Case.State != CaseState.Reopened
            ? await DoAsync(new MaintainDesignation(Number, Version, en, fr), CaseNotice.Proposed, ct)
            : await DoAsync(new DecideCase(Number, Version, Decision ?? NoDecision, en, fr), CaseNotice.Decided, ct);
    }
}
