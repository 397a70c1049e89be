using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Lookups.Contracts;
using Cers.Lookups.Contracts.BackOffice;
using Cers.Messaging;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Lookups.Pages.Tables;

/// <summary>The code tables, with how many codes each has and its newest import.</summary>
[PagePermission(LookupsPermissions.KeepCodeTables)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    public IReadOnlyList<CodeTableRow> Tables { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListCodeTables(), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Tables = answer.Value;
        return Page();
    }
}
