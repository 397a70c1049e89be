using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Declarations.Contracts;
using Cers.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>A page with the fields of an outage.</summary>
public abstract class OutageForm : OfficePage
{
    [BindProperty]
    public string? Kind { get; set; }

    [BindProperty]
    public IReadOnlyList<string> Systems { get; set; } = [];

    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextFr { get; set; }

    [BindProperty]
    public string? StartsAt { get; set; }

    [BindProperty]
    public string? EndsAt { get; set; }

    public static IReadOnlyList<Choice> Kinds { get; } = [.. Enum.GetValues<OutageKind>().Select(k => new Choice(k.ToString(), OutageTexts.Of(k)))];

    protected void Show(OutageContent content)
    {
        (Kind, Systems) = (content.Kind.ToString(), [.. content.Systems.Select(s => s.ToString())]);
        (TextEn, TextFr) = (content.Text.En, content.Text.Fr);
        (StartsAt, EndsAt) = (OttawaMoment.Write(content.StartsAt), content.EndsAt is { } end ? OttawaMoment.Write(end) : null);
    }

    /// <summary>What the fields say; null when a time is none, which is said at its field.</summary>
    protected OutageContent? Read()
    {
        var starts = Moment(nameof(StartsAt), StartsAt);
        var ends = string.IsNullOrWhiteSpace(EndsAt) ? null : Moment(nameof(EndsAt), EndsAt);
        return starts is not { } from || (ends is null && !string.IsNullOrWhiteSpace(EndsAt))
            ? null
            : new OutageContent(
                Chosen.Of<OutageKind>(Kind), [.. Systems.Select(Chosen.Of<OutageSystem>)], new LocalizedText(TextEn ?? string.Empty, TextFr ?? string.Empty), from, ends);
    }

    protected DateTimeOffset? Moment(string field, string? text)
    {
        if (OttawaMoment.TryRead(text, out var instant))
        {
            return instant;
        }

        ModelState.AddModelError(field, OutageTexts.NoMoment.In(PageLanguage.Of(HttpContext)));
        return null;
    }
}
