using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.ActivationIds;

/// <summary>Issues an activation ID to a former CAED client.</summary>
[PagePermission(RegistrationPermissions.IssueSecrets)]
public sealed class NewModel(IDoor door) : OfficePage
{
    [BindProperty]
    public string? BusinessNumber { get; set; }

    [BindProperty]
    public string? OperatingName { get; set; }

    [BindProperty]
    public string? Designation { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Language { get; set; }

    public static IReadOnlyList<Choice> Designations { get; } = [.. Enum.GetValues<BusinessDesignation>().Select(d => new Choice(d.ToString(), DesignationWords.Of(d)))];

    public static IReadOnlyList<Choice> Languages { get; } = [new("En", Secrets.SecretTexts.English), new("Fr", Secrets.SecretTexts.French)];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(
            new IssueActivationId(
                BusinessNumber ?? string.Empty, OperatingName, Chosen.Of<BusinessDesignation>(Designation), Email?.Trim() ?? string.Empty, Chosen.Of<Language>(Language)),
            ct);
        return answer.IsSuccess ? Redirect(RegistrationLinks.Done(RegistrationLinks.ActivationIds, RegistrationNotice.ActivationIdIssued)) : Again(answer.Errors);
    }
}
