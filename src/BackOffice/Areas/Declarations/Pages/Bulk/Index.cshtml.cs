using System.Globalization;
using System.Text.Json;
using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Declarations.Pages.Search;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>Anybody's bulk loads. Why they are looked at, and which, travels encrypted, as for every page about clients' documents.</summary>
[PagePermission(DeclarationsPermissions.SeeAnyBulk)]
public sealed class IndexModel(IDoor door, Looking looking, InLanguage language, TimeProvider clock, ICurrentActor current, IPermissions permissions) : OfficePage
{
    private const string Subject = "bulk loads";
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Look { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? Detail { get; set; }

    [BindProperty]
    public string? State { get; set; }

    [BindProperty]
    public string? BusinessNumber { get; set; }

    [BindProperty]
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>What was found; null before it was said why.</summary>
    public Page<BulkLoadRow>? Found { get; private set; }

    public bool MaySend => permissions.HoldsAsStaff(current.Actor, DeclarationsPermissions.SendBulkFor);

    public string Link(BulkLoadRow row) => BulkLinks.One(row.Load.Id, looking.Ticket(DetailsModel.SubjectOf(row.Load.Id), Why.Text));

    /// <summary>How long it took, or takes by now.</summary>
    public TimeSpan Age(BulkLoadRow row) => (row.Load.FinishedAt ?? clock.GetUtcNow()) - row.Load.ReceivedAt;

    public IActionResult OnPost() =>
        LocalRedirect(BulkLinks.Asked(looking.Ticket(Subject, JsonSerializer.Serialize(new Asked(Purpose, Detail, State, BusinessNumber, From, To)))));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Criteria() is not { } criteria)
        {
            return Unasked();
        }

        var answer = await ReadAsync(criteria, new PageRequest(Rows, After, Before), ct);
        Found = answer.IsSuccess ? answer.Value : null;
        return answer.IsSuccess ? Page() : Again(answer.Errors);
    }

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (Criteria() is not { } criteria)
        {
            return Unasked();
        }

        var file = await CsvFile.OfListAsync("bulk-loads", Columns, language, page => ReadAsync(criteria, page, ct));
        return file.IsSuccess ? file.Value : Again(file.Errors);
    }

    protected override string FieldOf(Error error) => base.FieldOf(error with
    {
        Path = error.Path is "reason" ? nameof(Purpose) : error.Path?.Replace("criteria.", string.Empty, StringComparison.Ordinal),
    });

    private WhyLooked Why => new(Chosen.Of<LookPurpose>(Purpose), Detail?.Trim());

    private IReadOnlyList<CsvColumn<BulkLoadRow>> Columns =>
    [
        new(BulkTexts.File, row => row.Load.Name),
        new(ReportTexts.Sha256, row => row.Load.Sha256),
        new(BulkTexts.Account, row => row.BusinessNumber.Value),
        new(BulkTexts.SentBy, row => row.Load.SentBy),
        new(BulkTexts.ByStaff, row => language[row.ByStaff ? DeclarationWords.Yes : DeclarationWords.No]),
        new(BulkTexts.Received, row => language.Instant(row.Load.ReceivedAt)),
        new(ReportTexts.Finished, row => row.Load.FinishedAt is { } at ? language.Instant(at) : null),
        new(BulkTexts.State, row => language[BulkWords.Of(row.Load.State).Text]),
        new(ReportTexts.Declarations, row => row.Load.Declarations?.ToString(CultureInfo.InvariantCulture)),
        new(BulkWords.AcceptedCount, row => row.Load.Accepted.ToString(CultureInfo.InvariantCulture)),
        new(BulkWords.DraftCount, row => row.Load.Drafts.ToString(CultureInfo.InvariantCulture)),
        new(BulkWords.NeedsAcknowledgementCount, row => row.Load.NeedsAcknowledgement.ToString(CultureInfo.InvariantCulture)),
        new(BulkWords.RefusedCount, row => row.Load.Refused.ToString(CultureInfo.InvariantCulture)),
    ];

    private Task<Result<Page<BulkLoadRow>>> ReadAsync(BulkLoadCriteria criteria, PageRequest page, CancellationToken ct) => door.SendAsync(new ListBulkLoads(Why, criteria, page), ct);

    /// <summary>What the ticket asks for; null without one, and where a field cannot be read, which then says so.</summary>
    private BulkLoadCriteria? Criteria()
    {
        if (looking.WhyOf(Subject, Look) is not { } said)
        {
            return null;
        }

        (Purpose, Detail, State, BusinessNumber, From, To) = JsonSerializer.Deserialize<Asked>(said)!;
        var number = default(BusinessNumber?);
        if (!string.IsNullOrWhiteSpace(BusinessNumber))
        {
            number = Kernel.BusinessNumber.TryParse(BusinessNumber.Trim(), out var read) ? read : null;
            if (number is null)
            {
                Wrong(nameof(BusinessNumber), IndexTexts.BusinessNumberNotValid);
            }
        }

        var state = Enum.GetValues<BulkLoadState>().Where(s => $"{s}" == State).Cast<BulkLoadState?>().FirstOrDefault();
        var criteria = new BulkLoadCriteria(state, number, DayOf(nameof(From), From), DayOf(nameof(To), To));
        return ModelState.ErrorCount > 0 ? null : criteria;
    }

    private void Wrong(string field, LocalizedText problem) => ModelState.AddModelError(field, language[problem]);

    private IActionResult Unasked() => ModelState.ErrorCount > 0 ? Rejected() : Page();

    /// <summary>What was typed, as the ticket carries it.</summary>
    private sealed record Asked(string? Purpose, string? Detail, string? State, string? BusinessNumber, string? From, string? To);
}
