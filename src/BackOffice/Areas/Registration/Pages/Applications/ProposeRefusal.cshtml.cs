using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Proposes a refusal with its coded reason and an explanation in both languages; a second officer confirms it.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class ProposeRefusalModel(IDoor door) : ApplicationPage(door)
{
    [BindProperty]
    public string? ReasonCode { get; set; }

    [BindProperty]
    public string? Explanation { get; set; }

    /// <summary>The officer wants to read the message first.</summary>
    [BindProperty]
    public bool Preview { get; set; }

    public Letter? Letter { get; private set; }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => Preview
        ? PreviewAsync(new PreviewLetter(Number, LetterKind.Refusal) { ReasonCode = ReasonCode, Explanation = Explanation }, letter => Letter = letter, ct)
        : DoAsync(new RefuseApplication(Number, Version, ReasonCode ?? string.Empty, Explanation), ApplicationNotice.RefusalProposed, ct);
}
