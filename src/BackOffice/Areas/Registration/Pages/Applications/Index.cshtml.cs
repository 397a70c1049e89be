using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>The queue of applications, the earliest due first. The filters stand in the address.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, InLanguage language, TimeProvider clock) : OfficePage
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
        if (Query() is not { } query)
        {
            return Rejected();
        }

        var answer = await door.SendAsync(query, ct);
        if (!answer.IsSuccess)
        {
            return answer.Errors[0].Path is null ? NotShown(answer.Errors) : Again(answer.Errors);
        }

        Applications = answer.Value;
        return Page();
    }

    /// <summary>The list, as it is filtered and ordered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (Query() is not { } query)
        {
            return Rejected();
        }

        var file = await CsvFile.OfListAsync("applications", Columns, language, page => door.SendAsync(query with { Page = page }, ct));
        return file.IsSuccess ? file.Value : Again(file.Errors);
    }

    /// <summary>The list that is asked for; null when a day is none, and says so.</summary>
    private ListApplications? Query()
    {
        var (from, to) = (DayOf(nameof(ReceivedFrom), ReceivedFrom), DayOf(nameof(ReceivedTo), ReceivedTo));
        return ModelState.ErrorCount > 0
            ? null
            : new ListApplications(State, Assigned == Assigned.Me, new PageRequest(Rows, After, Before))
            {
                Unassigned = Assigned == Assigned.Nobody,
                Colour = Colour,
                Language = Written,
                ReceivedFrom = from,
                ReceivedTo = to,
                Search = Search,
                Sort = Sort,
                SeenAt = SeenAt,
            };
    }

    private IReadOnlyList<CsvColumn<ApplicationRow>> Columns =>
    [
        new(IndexTexts.Number, row => row.Number),
        new(IndexTexts.LegalName, row => row.LegalName),
        new(FormTexts.BusinessNumber, row => row.BusinessNumber.Value),
        new(FormTexts.LanguagePreference, row => language[row.Language == Language.Fr ? FormTexts.French : FormTexts.English]),
        new(IndexTexts.State, row => language[ApplicationWords.Of(row.State).Text]),
        new(IndexTexts.Received, row => language.Instant(row.ReceivedAt)),
        new(IndexTexts.Due, row => InLanguage.DayInFigures(row.DueDate)),
        new(IndexTexts.Clock, row => row.PausedOn is { } stopped ? language[DetailsTexts.PausedSince, InLanguage.DayInFigures(stopped)]
            : row.Colour is { } colour ? language[ApplicationWords.Of(colour).Text] : null),
        new(IndexTexts.AssignedTo, row => row.AssigneeName),
    ];
}

/// <summary>Whose applications the queue shows.</summary>
public enum Assigned
{
    Anybody,
    Me,
    Nobody,
}
