using System.Text.Json;
using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Lookups.Contracts;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Late;

/// <summary>What was changed after the window. Why it is looked at travels encrypted, as for every page about clients' documents.</summary>
[PagePermission(DeclarationsPermissions.SeeLateChanges)]
public sealed class IndexModel(IDoor door, Looking looking, InLanguage language) : OfficePage
{
    private const string Subject = "late changes";
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
    public string? From { get; set; }

    [BindProperty]
    public string? To { get; set; }

    /// <summary>What was found; null before it was said why.</summary>
    public Page<LateChangeRow>? Found { get; private set; }

    public CodeTables Tables { get; private set; } = null!;

    public string Link(LateChangeRow row) => DeclarationsLinks.Declaration(row.ProofOfReport, looking.Ticket($"declaration {row.ProofOfReport}", Why.Text));

    public IActionResult OnPost() => LocalRedirect(DeclarationsLinks.LateChanges(looking.Ticket(Subject, JsonSerializer.Serialize(new Asked(Purpose, Detail, From, To)))));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Tables = (await door.SendAsync(new GetCodeTables(), ct)).Value;
        if (looking.WhyOf(Subject, Look) is not { } said)
        {
            return Page();
        }

        (Purpose, Detail, From, To) = JsonSerializer.Deserialize<Asked>(said)!;
        var (from, to) = (DayOf(nameof(From), From), DayOf(nameof(To), To));
        if (ModelState.ErrorCount > 0)
        {
            return Rejected();
        }

        var answer = await door.SendAsync(new ListLateChanges(Why, from, to, new PageRequest(Rows, After, Before)), ct);
        Found = answer.IsSuccess ? answer.Value : null;
        return answer.IsSuccess ? Page() : Again(answer.Errors);
    }

    /// <summary>The reason for a change in words; its code where no table has it.</summary>
    public string? Because(LateChangeRow row) =>
        row.Because is not { } code ? null
        : Tables.Find(row.To == DeclarationStatus.Voided ? CodeTable.ReasonsForVoid : CodeTable.ReasonsForAmendment, code) is { } known ? language[known.Name]
        : code;

    protected override string FieldOf(Error error) => base.FieldOf(error.Path == "reason" ? error with { Path = nameof(Purpose) } : error);

    private WhyLooked Why => new(Chosen.Of<LookPurpose>(Purpose), Detail?.Trim());

    /// <summary>What was typed, as the ticket carries it.</summary>
    private sealed record Asked(string? Purpose, string? Detail, string? From, string? To);
}
