using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Operations.Pages.Settings;
using Cers.BackOffice.Forms;
using Cers.BackOffice.FourEyes;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Holidays;

/// <summary>The days of a year that are no business days; two supervisors proclaim one, or take one back.</summary>
[PagePermission(OperationsPermissions.ChangeHolidays)]
public sealed class IndexModel(IDoor door, TimeProvider clock) : OfficePage
{
    /// <summary>The year shown; this one where the address names none.</summary>
    [BindProperty(SupportsGet = true)]
    public int? Year { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public DecisionNotice? Notice { get; set; }

    [BindProperty]
    public string? Day { get; set; }

    [BindProperty]
    public string? NameEn { get; set; }

    [BindProperty]
    public string? NameFr { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>The proposal that the supervisor saw.</summary>
    [BindProperty]
    public Guid? Proposal { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public int Shown => Year ?? OttawaTime.Today(clock).Year;

    public HolidaysOfYear Holidays { get; private set; } = null!;

    /// <summary>Proclaimed days that can still be taken back.</summary>
    public IReadOnlyList<Choice> Revocable =>
        [.. Holidays.Holidays.Where(h => h.Kind == HolidayKind.Proclaimed && h.Date > OttawaTime.Today(clock)).Select(h =>
        {
            var day = InLanguage.DayInFigures(h.Date);
            return new Choice(day, new LocalizedText(day + " " + h.Name.En, day + " " + h.Name.Fr));
        })];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ?? Page();

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        OfDayAsync(day => new ProclaimHoliday(day, NameEn ?? string.Empty, NameFr ?? string.Empty, Why ?? string.Empty), ct);

    public Task<IActionResult> OnPostRevokeAsync(CancellationToken ct) => OfDayAsync(day => new RevokeHoliday(day, Why ?? string.Empty), ct);

    public async Task<IActionResult> OnPostDecideAsync(string? decision, CancellationToken ct) =>
        Decisions.Of(decision, Proposal ?? Guid.Empty, Note) is { } command ? await DoAsync(command, Shown, Decisions.NoticeOf(decision), ct) : BadRequest();

    private async Task<IActionResult> OfDayAsync(Func<DateOnly, ICommand<Done>> command, CancellationToken ct)
    {
        if (TypedDay.Of(Day) is not { } day)
        {
            ModelState.AddModelError(nameof(Day), SettingTexts.NoDay.In(PageLanguage.Of(HttpContext)));
            Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return await LoadAsync(ct) ?? Page();
        }

        return await DoAsync(command(day), day.Year, DecisionNotice.Proposed, ct);
    }

    private async Task<IActionResult> DoAsync(ICommand<Done> command, int year, DecisionNotice notice, CancellationToken ct)
    {
        var answer = await door.SendAsync(command, ct);
        return answer.IsSuccess ? Redirect($"{OperationsLinks.HolidaysOf(year)}&done={notice}") : await LoadAsync(ct) ?? Again(answer.Errors);
    }

    private async Task<IActionResult?> LoadAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListHolidays(Shown), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Holidays = answer.Value;
        return null;
    }
}
