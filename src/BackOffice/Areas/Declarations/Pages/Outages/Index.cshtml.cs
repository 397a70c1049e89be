using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>The register of outages, the last to start first.</summary>
[PagePermission(DeclarationsPermissions.RegisterOutages)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<OutageRow> Outages { get; private set; } = Page<OutageRow>.Empty;

    public OutageFigures Figures { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var figures = await door.SendAsync(new GetOutageFigures(), ct);
        if (!figures.IsSuccess)
        {
            return NotShown(figures.Errors);
        }

        Figures = figures.Value;
        var answer = await door.SendAsync(new ListOutages(new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Outages = answer.Value;
        return Page();
    }
}
