using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Audit;

/// <summary>The audit trail: the state of its seals, their verification, a search of the entries and its file.</summary>
[PagePermission(OperationsPermissions.ReadAudit)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? Reason { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Account { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Actor { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Subject { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Operation { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? From { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? To { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public AuditChain Chain { get; private set; } = new(null, null, CanSeal: true);

    /// <summary>What the search found; null before one.</summary>
    public Page<AuditRow>? Entries { get; private set; }

    /// <summary>What the verification found; null before one.</summary>
    public AuditReport? Report { get; private set; }

    /// <summary>The search as the parameters of a link.</summary>
    public Dictionary<string, string> Asked => new (string Name, string? Value)[]
    {
        ("reason", Reason), ("account", Account), ("actor", Actor), ("subject", Subject), ("operation", Operation), ("from", From), ("to", To),
    }.Where(p => !string.IsNullOrEmpty(p.Value)).ToDictionary(p => p.Name, p => p.Value!, StringComparer.Ordinal);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadChainAsync(ct);
        if (Reason is null)
        {
            return Page();
        }

        if (Filter() is not { } filter)
        {
            return Rejected();
        }

        var answer = await door.SendAsync(new SearchAuditTrail(Reason.Trim(), filter, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return Again(answer.Errors);
        }

        Entries = answer.Value;
        return Page();
    }

    public async Task<IActionResult> OnGetCsvAsync(CancellationToken ct)
    {
        if (Filter() is not { } filter)
        {
            await LoadChainAsync(ct);
            return Rejected();
        }

        var answer = await door.SendAsync(new ExportAuditTrail(Reason?.Trim() ?? "", filter), ct);
        if (!answer.IsSuccess)
        {
            await LoadChainAsync(ct);
            return Again(answer.Errors);
        }

        return AuditCsv.Answer(answer.Value);
    }

    public async Task<IActionResult> OnPostVerifyAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new VerifyAuditTrail(), ct);
        await LoadChainAsync(ct);
        if (!answer.IsSuccess)
        {
            return Again(answer.Errors);
        }

        Report = answer.Value;
        return Page();
    }

    private async Task LoadChainAsync(CancellationToken ct) => Chain = (await door.SendAsync(new GetAuditChain(), ct)).Value;

    /// <summary>The search; null when a field is none of what it should be, and says so.</summary>
    private AuditFilter? Filter()
    {
        Guid? account = Guid.TryParse(Account, out var id) ? id : null;
        Check(nameof(Account), Account, account is not null, IndexTexts.AccountNotValid);
        var (from, to) = (TypedDay.Of(From), TypedDay.Of(To));
        Check(nameof(From), From, from is not null, IndexTexts.FromNotValid);
        Check(nameof(To), To, to is not null, IndexTexts.ToNotValid);
        return ModelState.ErrorCount > 0 ? null : new AuditFilter(account is { } known ? new AccountId(known) : null, Actor, Subject, Operation, from, to);
    }

    private void Check(string field, string? text, bool isValid, LocalizedText problem)
    {
        if (!string.IsNullOrWhiteSpace(text) && !isValid)
        {
            ModelState.AddModelError(field, problem.In(Languages.PageLanguage.Of(HttpContext)));
        }
    }
}
