using System.Globalization;
using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>The queue of applications, the earliest due first. The filters stand in the address.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, TimeProvider clock) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public ApplicationState? State { get; set; }

    [BindProperty(SupportsGet = true)]
    public Assigned Assigned { get; set; }

    [BindProperty(SupportsGet = true)]
    public ClockColour? Colour { get; set; }

    [BindProperty(SupportsGet = true)]
    public Language? Written { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReceivedFrom { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? ReceivedTo { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public ApplicationSort Sort { get; set; } = ApplicationSort.Due;

    /// <summary>When the officer last saw the list; what happened since is marked.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Seen { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<ApplicationRow> Applications { get; private set; } = Page<ApplicationRow>.Empty;

    /// <summary>The filters and the order as the parameters of a link.</summary>
    public Dictionary<string, string> Asked => new (string Name, string? Value)[]
    {
        ("state", State?.ToString()),
        ("assigned", Assigned == Assigned.Anybody ? null : Assigned.ToString()),
        ("colour", Colour?.ToString()),
        ("written", Written?.ToString()),
        ("receivedFrom", ReceivedFrom),
        ("receivedTo", ReceivedTo),
        ("search", Search),
        ("sort", Sort == ApplicationSort.Due ? null : Sort.ToString()),
    }.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);

    /// <summary>This instant, for the link that shows what changes from now on.</summary>
    public long Now => clock.GetUtcNow().ToUnixTimeMilliseconds();

    public DateTimeOffset? SeenAt => Seen is >= 0 and <= 253_402_300_799_999 ? DateTimeOffset.FromUnixTimeMilliseconds(Seen.Value) : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var (from, to) = (Day(nameof(ReceivedFrom), ReceivedFrom), Day(nameof(ReceivedTo), ReceivedTo));
        if (ModelState.ErrorCount > 0)
        {
            return Again([]);
        }

        var answer = await door.SendAsync(
            new ListApplications(State, Assigned == Assigned.Me, new PageRequest(Rows, After, Before))
            {
                Unassigned = Assigned == Assigned.Nobody,
                Colour = Colour,
                Language = Written,
                ReceivedFrom = from,
                ReceivedTo = to,
                Search = Search,
                Sort = Sort,
                SeenAt = SeenAt,
            },
            ct);
        if (!answer.IsSuccess)
        {
            return answer.Errors[0].Path is null ? NotShown(answer.Errors) : Again(answer.Errors);
        }

        Applications = answer.Value;
        return Page();
    }

    private DateOnly? Day(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 2000 and < 2200)
        {
            return day;
        }

        ModelState.AddModelError(field, IndexTexts.DayNotValid.In(PageLanguage.Of(HttpContext)));
        return null;
    }
}

/// <summary>Whose applications the queue shows.</summary>
public enum Assigned
{
    Anybody,
    Me,
    Nobody,
}
