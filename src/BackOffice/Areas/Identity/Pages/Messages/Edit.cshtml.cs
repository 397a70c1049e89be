using Cers.BackOffice.Access;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

/// <summary>A portal message: says it in another way, or ends it.</summary>
[PagePermission(IdentityPermissions.PublishMessages)]
public sealed class EditModel(IDoor door) : MessageForm
{
    [BindProperty(SupportsGet = true)]
    public Guid Message { get; set; }

    /// <summary>The version that the officer saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    public PortalMessageRow Kept { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var refused = await LoadAsync(ct);
        if (refused is null)
        {
            Show(Kept.Content);
        }

        return refused ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Read() is not { } content
        ? await LoadAsync(ct) ?? Rejected()
        : await DoAsync(new EditPortalMessage(Message, Version, content), IdentityNotice.Changed, ct);

    public Task<IActionResult> OnPostEndAsync(CancellationToken ct) => DoAsync(new EndPortalMessage(Message, Version), IdentityNotice.Ended, ct);

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetPortalMessage(Message), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Kept = answer.Value;
        return null;
    }

    private async Task<IActionResult> DoAsync(ICommand<Kernel.Done> command, IdentityNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect(IdentityLinks.Done(IdentityLinks.Messages, notice)) : await LoadAsync(ct) ?? Again(answer.Errors);
    }
}
