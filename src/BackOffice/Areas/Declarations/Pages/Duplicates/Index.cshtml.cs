using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Duplicates;

/// <summary>Pairs of declarations that may report the same goods. The list has numbers alone and asks for no reason; the page of a declaration does.</summary>
[PagePermission(DeclarationsPermissions.Search)]
public sealed class IndexModel(IDoor door, InLanguage language) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Rule { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    /// <summary>Null where the filter is refused.</summary>
    public Page<PossibleDuplicateRow>? Found { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Query(new PageRequest(Rows, After, Before)) is not { } query)
        {
            return Rejected();
        }

        var answer = await door.SendAsync(query, ct);
        Found = answer.IsSuccess ? answer.Value : null;
        return answer.IsSuccess ? Page() : Again(answer.Errors);
    }

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (Query(new PageRequest(Rows)) is not { } query)
        {
            return Rejected();
        }

        var file = await CsvFile.OfListAsync("possible-duplicates", Columns, language, page => door.SendAsync(query with { Page = page }, ct));
        return file.IsSuccess ? file.Value : Again(file.Errors);
    }

    protected override string FieldOf(Error error) => base.FieldOf(error.Path == "ruleId" ? error with { Path = nameof(Rule) } : error);

    private IReadOnlyList<CsvColumn<PossibleDuplicateRow>> Columns =>
    [
        new(DuplicateTexts.At, row => language.Instant(row.At)),
        new(DuplicateTexts.Rule, row => row.RuleId),
        new(DuplicateTexts.Later, row => row.ProofOfReport.Value),
        new(DuplicateTexts.Earlier, row => row.Other.Value),
        new(DuplicateTexts.Filer, row => language[row.Told ? DuplicateTexts.Told : DuplicateTexts.NotTold]),
    ];

    /// <summary>The list that is asked for; null when a day is none, and says so.</summary>
    private ListPossibleDuplicates? Query(PageRequest page)
    {
        var (from, to) = (DayOf(nameof(From), From), DayOf(nameof(To), To));
        return ModelState.ErrorCount > 0 ? null : new ListPossibleDuplicates(string.IsNullOrEmpty(Rule) ? null : Rule, from, to, page);
    }
}
