using System.Globalization;
using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Lists;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Search;

/// <summary>Anybody's declarations, by number or by filters. What is searched for travels encrypted: it tells of a client's business.</summary>
[PagePermission(DeclarationsPermissions.Search)]
public sealed class IndexModel(IDoor door, Looking looking, InLanguage language, TimeProvider clock) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Look { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty]
    public SearchForm Form { get; set; } = new();

    /// <summary>What was found; null before a search.</summary>
    public Page<FoundDeclaration>? Found { get; private set; }

    public CodeTables Tables { get; private set; } = null!;

    public string Link(FoundDeclaration row) => DeclarationsLinks.Declaration(row.ProofOfReport, looking.Ticket($"declaration {row.ProofOfReport}", Form.Why.Text));

    /// <summary>A number leads to its document, everything else to a list.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Form.Number))
        {
            return LocalRedirect(DeclarationsLinks.Found(looking.Ticket(SearchForm.Subject, Form.Write())));
        }

        if (ProofOfReport.TryParse(Form.Number, out var number))
        {
            return LocalRedirect(DeclarationsLinks.Declaration(number, looking.Ticket($"declaration {number}", Form.Why.Text)));
        }

        Wrong(nameof(Form.Number), IndexTexts.NumberNotValid);
        return await RejectedAsync(ct);
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Asked() is not { } criteria)
        {
            return ModelState.ErrorCount > 0 ? await RejectedAsync(ct) : await ShownAsync(ct);
        }

        var answer = await door.SendAsync(new FindDeclarations(Form.Why, criteria, Form.Order, new PageRequest(Rows, After, Before)), ct);
        await ShownAsync(ct);
        if (!answer.IsSuccess)
        {
            return Again(answer.Errors);
        }

        Found = answer.Value;
        return Page();
    }

    /// <summary>The list, as it is filtered and ordered, as a file.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (Asked() is not { } criteria)
        {
            return await RejectedAsync(ct);
        }

        var answer = await door.SendAsync(new ExportDeclarations(Form.Why, criteria, Form.Order), ct);
        await ShownAsync(ct);
        return answer.IsSuccess
            ? CsvFile.Answer(
                answer.Value.More ? string.Create(CultureInfo.InvariantCulture, $"declarations-first-{ExportDeclarations.Most}") : "declarations",
                [.. Columns.Select(c => language[c.Heading])],
                answer.Value.Rows.Select(row => Columns.Select(c => c.Say(row)).ToArray()))
            : Again(answer.Errors);
    }

    protected override string FieldOf(Error error) =>
        error.Path is not { Length: > 0 } path ? string.Empty : $"Form.{(path == "reason" ? nameof(SearchForm.Purpose) : char.ToUpperInvariant(path[0]) + path[1..])}";

    private IReadOnlyList<CsvColumn<FoundDeclaration>> Columns =>
    [
        new(IndexTexts.Number, row => row.ProofOfReport.Value),
        new(IndexTexts.Status, row => language[DeclarationWords.Of(row.Status).Text]),
        new(IndexTexts.Version, row => row.Version.ToString(CultureInfo.InvariantCulture)),
        new(IndexTexts.Received, row => language.Instant(row.ReceivedAt)),
        new(IndexTexts.LateMinutes, row => row.LateByMinutes.ToString(CultureInfo.InvariantCulture)),
        new(IndexTexts.BusinessNumber, row => row.ExporterBusinessNumber.Value),
        new(IndexTexts.Exporter, row => row.ExporterName),
        new(IndexTexts.Consignee, row => row.ConsigneeName),
        new(IndexTexts.Destination, row => row.Destination),
        new(IndexTexts.Mode, row => row.ModeOfTransport),
        new(IndexTexts.TransportDocument, row => row.TransportDocumentNumber),
        new(IndexTexts.ExportedAt, row => language.Instant(row.ExportAt)),
        new(IndexTexts.Value, row => row.TotalFob.ToString("0.00", CultureInfo.InvariantCulture)),
        new(IndexTexts.Currency, row => row.Currency),
        new(IndexTexts.Lines, row => row.LineCount.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>What the ticket asks for; null without one, and where a field cannot be read, which then says so.</summary>
    private DeclarationCriteria? Asked()
    {
        if (looking.WhyOf(SearchForm.Subject, Look) is not { } asked)
        {
            return null;
        }

        Form = SearchForm.Read(asked).Upto(OttawaTime.Today(clock));
        return Form.Criteria(Wrong);
    }

    private void Wrong(string field, LocalizedText problem) => ModelState.AddModelError($"Form.{field}", language[problem]);

    private async Task<IActionResult> RejectedAsync(CancellationToken ct)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return await ShownAsync(ct);
    }

    /// <summary>The form with what can be chosen in it, which is in memory.</summary>
    private async Task<IActionResult> ShownAsync(CancellationToken ct)
    {
        Form.Upto(OttawaTime.Today(clock));
        Tables = (await door.SendAsync(new GetCodeTables(), ct)).Value;
        return Page();
    }
}
