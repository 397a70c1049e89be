using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Messaging.Operations;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Operations.Pages.Settings;

/// <summary>The dated figures with what is in force today and what is to come.</summary>
[PagePermission(OperationsPermissions.ChangeSettings)]
public sealed class IndexModel(IDoor door) : OfficePage
{
    public IReadOnlyList<SettingRow> Settings { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var answer = await door.SendAsync(new ListSettings(), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Settings = answer.Value;
        return Page();
    }
}
