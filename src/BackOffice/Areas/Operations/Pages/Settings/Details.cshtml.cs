using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.FourEyes;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Settings;

/// <summary>One figure: its values, what waits for a second supervisor, and the form to propose another value.</summary>
[PagePermission(OperationsPermissions.ChangeSettings)]
public sealed class DetailsModel(IDoor door) : OfficePage
{
    [BindProperty(SupportsGet = true, Name = "setting")]
    public string Key { get; set; } = string.Empty;

    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public DecisionNotice? Notice { get; set; }

    [BindProperty]
    public string? Value { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The proposal that the supervisor saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public SettingDetails Details { get; private set; } = null!;

    /// <summary>What is proposed, while it waits.</summary>
    public DatedChangeRow? Proposed => Details.Waiting is null ? null : Details.Changes.FirstOrDefault(c => c.State == ChangeState.Proposed);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } refused)
        {
            return refused;
        }

        if (TypedDay.Of(From) is not { } from)
        {
            ModelState.AddModelError(nameof(From), SettingTexts.NoDay.In(PageLanguage.Of(HttpContext)));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return Page();
        }

        return await DoAsync(new ChangeSetting(Details.Setting.Key, Value ?? string.Empty, from, Why ?? string.Empty), DecisionNotice.Proposed, ct);
    }

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is not { } command ? BadRequest()
        : await LoadAsync(ct) ?? await DoAsync(command, Decisions.NoticeOf(decision), ct);

    private async Task<IActionResult> DoAsync(ICommand<Done> command, DecisionNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect($"{OperationsLinks.Setting(Details.Setting.Key)}?done={notice}") : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetSetting(Key), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Details = answer.Value;
        return null;
    }
}
