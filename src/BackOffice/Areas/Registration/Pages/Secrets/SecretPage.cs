using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>A page about the shared secret of one application, named by its number in the address.</summary>
public abstract class SecretPage(IDoor door) : OfficePage
{
    /// <summary>Addresses that the framework makes are in lower case.</summary>
    [BindProperty(SupportsGet = true, Name = "application")]
    public string Number { get; set => field = value.ToUpperInvariant(); } = string.Empty;

    /// <summary>The version that the officer decided on.</summary>
    [BindProperty]
    public int Version { get; set; }

    public SharedSecretDetails Secret { get; private set; } = null!;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetSharedSecret(Number), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Secret = answer.Value;
        return null;
    }

    /// <summary>Sends the command; done, goes back to the secret and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync(ICommand<Done> command, RegistrationNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(RegistrationLinks.Secret(Number), notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
