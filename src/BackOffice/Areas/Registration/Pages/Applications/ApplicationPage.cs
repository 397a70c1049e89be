using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>A page about one application, named by its number in the address.</summary>
public abstract class ApplicationPage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true)]
    public string Number { get; set; } = string.Empty;

    /// <summary>The version that the officer decided on; the command is refused when somebody has changed the application since.</summary>
    [BindProperty]
    public int Version { get; set; }

    public ApplicationDetails Application { get; private set; } = null!;

    protected IDoor Door => door;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    /// <summary>Reads the application; the answer to give instead of the page, where it cannot be shown.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetApplication(Number), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Application = answer.Value;
        return null;
    }

    /// <summary>This page again with the message that the decision would send, or with what stands in its way.</summary>
    protected async Task<IActionResult> PreviewAsync(PreviewLetter query, Action<Letter> show, CancellationToken ct)
    {
        var answer = await door.SendAsync(query, ct);
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        if (!answer.IsSuccess)
        {
            return Again(answer.Errors);
        }

        show(answer.Value);
        return Page();
    }

    /// <summary>Sends the command; done, goes back to the application and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync<T>(ICommand<T> command, ApplicationNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.Done(Number, notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
