using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>Adds an account that the register does not have.</summary>
[PagePermission(RegistrationPermissions.KeepRegister)]
public sealed class NewModel(IDoor door) : OfficePage, ICorrection
{
    [BindProperty]
    public string? BusinessNumber { get; set; }

    [BindProperty]
    public string? Open { get; set; }

    [BindProperty]
    public string? Designation { get; set; }

    [BindProperty]
    public string? LegalName { get; set; }

    [BindProperty]
    public string? AsOf { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (this.Read(BusinessNumber ?? string.Empty, null, HttpContext, ModelState) is not { } command)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(RegistrationLinks.RmAccount(Kernel.BusinessNumber.Parse(command.BusinessNumber).Value), RegistrationNotice.AccountCorrected))
            : Again(answer.Errors);
    }
}
