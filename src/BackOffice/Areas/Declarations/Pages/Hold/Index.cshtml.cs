using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Hold;

/// <summary>What is kept past the end of its retention; holds are placed and lifted here.</summary>
[PagePermission(DeclarationsPermissions.HoldRecords)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public bool Lifted { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public HoldNotice? Notice { get; set; }

    [BindProperty]
    public string? ProofOfReport { get; set; }

    [BindProperty]
    public string? ExporterBusinessNumber { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public Page<LegalHoldRow> Holds { get; private set; } = Page<LegalHoldRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        DoAsync(new PlaceLegalHold(ProofOfReport?.Trim(), ExporterBusinessNumber?.Trim(), Reason ?? string.Empty), HoldNotice.Placed, ct);

    /// <param name="hold">The hold whose row was filled in.</param>
    /// <param name="because">Why it is lifted.</param>
    public Task<IActionResult> OnPostLiftAsync(Guid hold, string? because, CancellationToken ct) => DoAsync(new LiftLegalHold(hold, because ?? string.Empty), HoldNotice.Lifted, ct);

    private async Task<IActionResult> DoAsync<T>(ICommand<T> command, HoldNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        if (answer.IsSuccess)
        {
            return Redirect(DeclarationsLinks.HoldsDone(notice));
        }

        // The reason of a row's form has no field of its own here: the summary on top says what is wrong with it.
        var errors = command is LiftLegalHold ? [.. answer.Errors.Select(e => e with { Path = null })] : answer.Errors;
        return await LoadAsync(ct) ?? Again(errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListLegalHolds(Lifted, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Holds = answer.Value;
        return null;
    }
}
