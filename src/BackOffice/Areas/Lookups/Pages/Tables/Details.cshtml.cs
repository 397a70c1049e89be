using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

/// <summary>The codes of a table, searched by code or words.</summary>
[PagePermission(LookupsPermissions.KeepCodeTables)]
public sealed class DetailsModel(IDoor door, InLanguage language, TimeProvider clock) : OfficePage
{
    private const int Rows = 50;

    [BindProperty(SupportsGet = true)]
    public CodeTable Table { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public DateOnly Today { get; } = OttawaTime.Today(clock);

    public Page<Code> Codes { get; private set; } = Page<Code>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new SearchCodes(Table, Search, null, All, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return Again(answer.Errors);
        }

        Codes = answer.Value;
        return Page();
    }

    /// <summary>The list, as it is filtered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        var file = await CsvFile.OfListAsync($"codes-{Table}", Columns, language, page => door.SendAsync(new SearchCodes(Table, Search, null, All, page), ct));
        return file.IsSuccess ? file.Value : NotShown(file.Errors);
    }

    /// <summary>The whole table as the file that an import takes.</summary>
    public async Task<IActionResult> OnGetFileAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new GetCodeTableFile(Table), ct);
        return answer.IsSuccess ? CsvFile.Answer($"table-{Table}", [.. answer.Value.Headings], answer.Value.Rows.Select(r => r.ToArray())) : NotShown(answer.Errors);
    }

    private static IReadOnlyList<CsvColumn<Code>> Columns =>
    [
        new(TableTexts.Code, code => code.Value),
        new(TableTexts.NameEn, code => code.Name.En),
        new(TableTexts.NameFr, code => code.Name.Fr),
        new(TableTexts.Columns, code => string.Join(", ", code.Attributes.Select(a => $"{a.Key}={a.Value}"))),
        new(TableTexts.From, code => code.ValidFrom is { } from ? InLanguage.DayInFigures(from) : null),
        new(TableTexts.To, code => code.ValidTo is { } to ? InLanguage.DayInFigures(to) : null),
    ];
}
