using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Identity.Pages.Messages;

/// <summary>A page with the fields of a portal message.</summary>
public abstract class MessageForm : OfficePage
{
    [BindProperty]
    public string? TextEn { get; set; }

    [BindProperty]
    public string? TextFr { get; set; }

    [BindProperty]
    public string? Severity { get; set; }

    [BindProperty]
    public string? Audience { get; set; }

    [BindProperty]
    public string? BeginsAt { get; set; }

    [BindProperty]
    public string? EndsAt { get; set; }

    public static IReadOnlyList<Choice> Severities { get; } =
        [.. Enum.GetValues<PortalMessageSeverity>().Select(s => new Choice(s.ToString(), IdentityWords.Of(s).Text))];

    public static IReadOnlyList<Choice> Audiences { get; } =
        [.. Enum.GetValues<PortalMessageAudience>().Select(a => new Choice(a.ToString(), IdentityWords.Of(a)))];

    protected void Show(PortalMessageContent content)
    {
        (TextEn, TextFr) = (content.Text.En, content.Text.Fr);
        (Severity, Audience) = (content.Severity.ToString(), content.Audience.ToString());
        (BeginsAt, EndsAt) = (OttawaMoment.Write(content.BeginsAt), OttawaMoment.Write(content.EndsAt));
    }

    /// <summary>What the fields say; null when a time is none, which is said at its field.</summary>
    protected PortalMessageContent? Read()
    {
        var begins = Moment(nameof(BeginsAt), BeginsAt);
        var ends = Moment(nameof(EndsAt), EndsAt);
        return begins is { } from && ends is { } to
            ? new PortalMessageContent(
                new LocalizedText(TextEn ?? string.Empty, TextFr ?? string.Empty), Chosen.Of<PortalMessageSeverity>(Severity), Chosen.Of<PortalMessageAudience>(Audience), from, to)
            : null;
    }

    private DateTimeOffset? Moment(string field, string? text)
    {
        if (OttawaMoment.TryRead(text, out var instant))
        {
            return instant;
        }

        ModelState.AddModelError(field, MessageTexts.NoMoment.In(PageLanguage.Of(HttpContext)));
        return null;
    }
}
