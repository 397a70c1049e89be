using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>An outage of the register: its end is recorded, or the entry is corrected.</summary>
[PagePermission(DeclarationsPermissions.RegisterOutages)]
public sealed class DetailsModel(IDoor door) : OutageForm
{
    /// <summary>Its number.</summary>
    [BindProperty(SupportsGet = true, Name = "outage")]
    public string Number { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true, Name = "done")]
    public OutageNotice? Notice { get; set; }

    /// <summary>The version that the officer saw.</summary>
    [BindProperty]
    public int Version { get; set; }

    /// <summary>When it ended.</summary>
    [BindProperty]
    public string? EndedAt { get; set; }

    /// <summary>Whether the entry stands.</summary>
    [BindProperty]
    public bool Withdrawn { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public static IReadOnlyList<Choice> Stands { get; } = [new("False", OutageTexts.ItWas), new("True", OutageTexts.NeverWas)];

    public OutageDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var refused = await LoadAsync(ct);
        if (refused is null)
        {
            Show(Details.Outage.Content);
            Withdrawn = Details.Outage.Stage == OutageStage.Withdrawn;
        }

        return refused ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) => Read() is not { } content
        ? await LoadAsync(ct) ?? Rejected()
        : await DoAsync(new CorrectOutage(Number, Version, content, Withdrawn, Reason ?? string.Empty), OutageNotice.Corrected, ct);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct)
    {
        var ended = Moment(nameof(EndedAt), EndedAt);
        if (ended is { } at)
        {
            return await DoAsync(new EndOutage(Number, Version, at), OutageNotice.Ended, ct, shown: true);
        }

        return await LoadAsync(ct) ?? Shown(Rejected());
    }

    // The form of the end sends nothing of the entry: the other form shows what is kept.
    private IActionResult Shown(IActionResult page)
    {
        Show(Details.Outage.Content);
        return page;
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetOutage(Number), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Details = answer.Value;
        return null;
    }

    private async Task<IActionResult> DoAsync(ICommand<Done> command, OutageNotice notice, CancellationToken ct, bool shown = false)
    {
        var answer = await door.SendAsync(command, ct);
        if (answer.IsSuccess)
        {
            return Redirect(OutageLinks.Done(Number, notice));
        }

        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        return shown ? Shown(Again([.. answer.Errors.Select(e => e.Path == "endsAt" ? e with { Path = "endedAt" } : e)])) : Again(answer.Errors);
    }
}
