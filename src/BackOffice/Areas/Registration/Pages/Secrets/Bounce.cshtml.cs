using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>Enters a mail that came back to the unit's mailbox.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class BounceModel(IDoor door, TimeProvider clock) : SecretPage(door)
{
    [BindProperty]
    public string? Mail { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? CameBackAt { get; set; }

    public static IReadOnlyList<Choice> Mails { get; } = [.. Enum.GetValues<BouncedMail>().Select(m => new Choice(m.ToString(), SecretTexts.Of(m)))];

    public static IReadOnlyList<Choice> Reasons { get; } = [.. Enum.GetValues<BounceReason>().Select(r => new Choice(r.ToString(), SecretTexts.Of(r)))];

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        CameBackAt = OttawaMoment.Write(clock.GetUtcNow());
        return await base.OnGetAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!OttawaMoment.TryRead(CameBackAt, out var at))
        {
            ModelState.AddModelError(nameof(CameBackAt), SecretTexts.NoMoment.In(PageLanguage.Of(HttpContext)));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LoadAsync(ct) ?? Page();
        }

        return await DoAsync(
            new RecordBounce(Number, Chosen.Of<BouncedMail>(Mail), Chosen.Of<BounceReason>(Reason), Note, at), RegistrationNotice.BounceRecorded, ct);
    }
}
