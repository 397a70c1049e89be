using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.FourEyes;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

/// <summary>What a file would change in a code table, or has changed; proposed and decided on here.</summary>
[PagePermission(LookupsPermissions.KeepCodeTables)]
public sealed class ImportModel(IDoor door) : OfficePage
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true, Name = "tableImport")]
    public Guid Import { get; set; }

    [BindProperty(SupportsGet = true)]
    public CodeEffect? Effect { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public DecisionNotice? Notice { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The proposal that the supervisor saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public CodeTableImportDetails Details { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await LoadAsync(ct) ?? await DoAsync(new ApplyCodeTableImport(Details.Import.Table, Import, Why ?? string.Empty), DecisionNotice.Proposed, ct);

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is { } command ? await DoAsync(command, Decisions.NoticeOf(decision), ct) : BadRequest();

    private async Task<IActionResult> DoAsync(ICommand<Done> command, DecisionNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect($"{LookupsLinks.Import(Import)}?done={notice}") : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetCodeTableImport(Import, Effect, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Details = answer.Value;
        return null;
    }
}
