using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Register;

/// <summary>What a file would change in the register, or has changed; applied or dropped here.</summary>
[PagePermission(RegistrationPermissions.KeepRegister)]
public sealed class ImportModel(IDoor door) : OfficePage
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public Guid Import { get; set; }

    [BindProperty(SupportsGet = true)]
    public RegisterEffect? Effect { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public RegistrationNotice? Notice { get; set; }

    public RegisterImportDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public Task<IActionResult> OnPostApplyAsync(CancellationToken ct) => DoAsync(new ApplyRegisterImport(Import), RegistrationNotice.ImportApplied, ct);

    public Task<IActionResult> OnPostDropAsync(CancellationToken ct) => DoAsync(new DropRegisterImport(Import), RegistrationNotice.ImportDropped, ct);

    private async Task<IActionResult> DoAsync(ICommand<Done> command, RegistrationNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect(RegistrationLinks.Done(RegistrationLinks.RegisterImport(Import), notice)) : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetRegisterImport(Import, Effect, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Details = answer.Value;
        return null;
    }
}
