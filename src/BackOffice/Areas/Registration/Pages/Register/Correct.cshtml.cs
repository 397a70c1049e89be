using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>Corrects an account of the register.</summary>
[PagePermission(RegistrationPermissions.KeepRegister)]
public sealed class CorrectModel(IDoor door) : RmAccountPage(door), ICorrection
{
    /// <summary>The newest change that the officer saw.</summary>
    [BindProperty]
    public Guid? LastChange { get; set; }

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

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        LastChange = Account.LastChange;
        if (Account.Account is { } account)
        {
            (Open, Designation, LegalName) = (account.Open ? "true" : "false", account.Designation.ToString(), account.LegalName);
            AsOf = CorrectionFields.Write(account.AsOf);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        if (this.Read(Number, LastChange, HttpContext, ModelState) is not { } command)
        {
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        var answer = await Door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(RegistrationLinks.RmAccount(Account.BusinessNumber.Value), RegistrationNotice.AccountCorrected))
            : Again(answer.Errors);
    }
}
