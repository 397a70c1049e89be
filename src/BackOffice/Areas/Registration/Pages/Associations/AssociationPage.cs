using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>A page about one association, named by its id in the address.</summary>
public abstract class AssociationPage(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "association")]
    public Guid Id { get; set; }

    /// <summary>The version that the officer decided on; the command is refused when somebody has changed the association since.</summary>
    [BindProperty]
    public int Version { get; set; }

    public AssociationDetails Association { get; private set; } = null!;

    protected IDoor Door => door;

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    /// <summary>Reads the association; the answer to give instead of the page, where it cannot be shown.</summary>
    protected async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetAssociation(Id), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Association = answer.Value;
        return null;
    }

    /// <summary>Sends the command; done, goes back to the association and says so; refused, shows this page again with the reasons.</summary>
    protected async Task<IActionResult> DoAsync<T>(ICommand<T> command, AssociationNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess
            ? Redirect(RegistrationLinks.AssociationDone(Id, notice))
            : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
