using System.Globalization;
using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Identity.Pages;
using Cers.BackOffice.Looks;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Bulk;

/// <summary>A bulk load with both reports: what the account sees of it, who sent it, and the way to the declarations that it became.</summary>
[PagePermission(DeclarationsPermissions.SeeAnyBulk)]
public sealed class DetailsModel(IDoor door, Looking looking, ICurrentActor current, IPermissions permissions) : LookPage(looking, current, permissions)
{
    /// <summary>So many rows of the error report stand on a page.</summary>
    internal const int Rows = 200;

    [BindProperty(SupportsGet = true)]
    public Guid Load { get; set; }

    /// <summary>The first row of the error report shown.</summary>
    [BindProperty(SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public BulkNotice? Notice { get; set; }

    /// <summary>What the officer looks for, in the form that asks it.</summary>
    [BindProperty]
    public string? Purpose { get; set; }

    public BulkLoadView View { get; private set; } = null!;

    public BulkReportView Report => new(View.Report) { LinkOf = Holds(DeclarationsPermissions.Search) ? LinkOf : null, From = Math.Max(1, From ?? 1), Rows = Rows };

    public override string Subject => SubjectOf(Load);

    public string AccountLink => IdentityLinks.Account(View.Account, LookAt($"account {View.Account}"));

    public static string SubjectOf(Guid load) => $"bulk load {load}";

    /// <summary>The page from another row of the error report on.</summary>
    public string FromRow(int row) => BulkLinks.One(Load, Look) + string.Create(CultureInfo.InvariantCulture, $"&from={row}#errors");

    public string FileOf(string handler) => $"{BulkLinks.One(Load, Look)}&handler={handler}";

    /// <summary>The submission report as a file.</summary>
    public Task<IActionResult> OnGetResultsAsync(CancellationToken ct) => FileAsync("submission-report", BulkReportFile.Results, ct);

    /// <summary>The error report as a file.</summary>
    public Task<IActionResult> OnGetFindingsAsync(CancellationToken ct) => FileAsync("error-report", BulkReportFile.Findings, ct);

    protected override string Said => new WhyLooked(Enum.TryParse<LookPurpose>(Purpose, out var purpose) ? purpose : (LookPurpose)(-1), Why).Text;

    protected override void Ask(string why)
    {
        var said = WhyLooked.Of(why);
        (Purpose, Why) = (said.Purpose.ToString(), said.Detail);
    }

    protected override async Task<IReadOnlyList<Error>> ReadAsync(string why, CancellationToken ct)
    {
        var answer = await door.SendAsync(new ViewBulkLoad(WhyLooked.Of(why), Load), ct);
        View = answer.IsSuccess ? answer.Value : null!;
        return answer.Errors;
    }

    private string LinkOf(ProofOfReport number) => DeclarationsLinks.Declaration(number, LookAt($"declaration {number}"));

    private async Task<IActionResult> FileAsync(string name, Func<BulkLoadReport, ReportTable> tell, CancellationToken ct) =>
        await LoadAsync(ct) ?? new FileContentResult(BulkReportFile.Csv(tell(View.Report), mark: true), "text/csv; charset=utf-8") { FileDownloadName = $"{name}.csv" };
}
