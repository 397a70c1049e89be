using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.DeadLetters;

/// <summary>What could not be delivered, and how mails and notifications stand.</summary>
[PagePermission(OperationsPermissions.See)]
public sealed class IndexModel(IDoor door, IPermissions permissions, ICurrentActor current) : OfficePage
{
    private const int Rows = 20;

    /// <summary>Only those of one kind.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>The one to confirm before it is sent again.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Letter { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public Page<DeadLetter> Letters { get; private set; } = Page<DeadLetter>.Empty;

    public IReadOnlyList<OutboxCount> Counts { get; private set; } = [];

    public bool MaySend => permissions.HoldsAsStaff(current.Actor, OperationsPermissions.Act);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Letter is not { } letter)
        {
            return BadRequest();
        }

        var answer = await door.SendAsync(new SendDeadLetterAgain(letter), ct);
        return answer.IsSuccess ? Redirect(OperationsLinks.DeadLetterSent()) : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var letters = await door.SendAsync(new ListDeadLetters(string.IsNullOrEmpty(Kind) ? null : Kind, new PageRequest(Rows, After, Before)), ct);
        if (!letters.IsSuccess)
        {
            return NotShown(letters.Errors);
        }

        var counts = await door.SendAsync(new GetOutboxCounts(), ct);
        if (!counts.IsSuccess)
        {
            return NotShown(counts.Errors);
        }

        (Letters, Counts) = (letters.Value, counts.Value);
        return null;
    }
}
