using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Authorizations;

/// <summary>A page about one authorization ID, named in the address.</summary>
public abstract class AuthorizationPage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "authorization")]
    public string Id { get; set; } = string.Empty;

    /// <summary>The version that the officer decided on.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>For colleagues.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public AuthorizationDetails Authorization { get; private set; } = null!;

    /// <summary>The ID in the address; a blank one, which nobody has, for anything else.</summary>
    protected AuthorizationId Known => AuthorizationId.TryParse(Id, out var id) ? id : default;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetAuthorization(Known), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Authorization = answer.Value;
        return null;
    }

    /// <summary>Sends the command; done, goes back to the authorization ID and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync(ICommand<Done> command, RegistrationNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(RegistrationLinks.Authorization(Id), notice))
            : await LoadAsync(ct) ?? Again([.. answer.Errors.Select(e => e.Path == "why" ? e with { Path = "reason" } : e)]);
    }
}
