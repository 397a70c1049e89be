using Cers.BackOffice.Access;
using Cers.BackOffice.Areas.Declarations.Pages.Bulk;
using Cers.BackOffice.Forms;
using Cers.Declarations.Contracts;
using Cers.Host.Bulk;
using Cers.Kernel;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.Host.Pages.Bulk;

/// <summary>One of the two reports of a bulk load, for members of its account, to read and to print.</summary>
[AccountPage]
public sealed class ReportModel(IDoor door) : OfficePage
{
    /// <summary>The account's id as GraphQL tells it.</summary>
    [BindProperty(SupportsGet = true, Name = "owner")]
    public string Account { get; set; } = string.Empty;

    [BindProperty(SupportsGet = true)]
    public Guid Load { get; set; }

    [BindProperty(SupportsGet = true, Name = "report")]
    public string Which { get; set; } = string.Empty;

    public BulkReportView Report { get; private set; } = null!;

    public bool IsOfErrors => Which == BulkReports.Errors;

    public string Address(string report, string form) => $"{BulkEndpoints.Path}/{Account}/{Load}/{report}.{form}";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Which is not (BulkReports.Submission or BulkReports.Errors))
        {
            return NotFound();
        }

        var answer = AccountAddress.TryRead(Account, out var account) ? await door.SendAsync(new GetBulkReport(account, Load), ct) : new NotAllowed();
        if (answer is not { IsSuccess: true, Value: { } report })
        {
            return NotShown(answer.IsSuccess ? [BulkReports.Unknown] : answer.Errors);
        }

        Report = new BulkReportView(report);
        return Page();
    }
}
