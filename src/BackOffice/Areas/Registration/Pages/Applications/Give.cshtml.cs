using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>Gives an application to a colleague.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class GiveModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>The staff number of the colleague.</summary>
    [BindProperty]
    public int? Officer { get; set; }

    public IReadOnlyList<Colleague> Colleagues { get; private set; } = [];

    public override async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await LoadColleaguesAsync(ct);
        return await base.OnGetAsync(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await LoadColleaguesAsync(ct);
        return await DoAsync(new GiveApplication(Number, Version, Officer ?? 0), ApplicationNotice.Given, ct);
    }

    private async Task LoadColleaguesAsync(CancellationToken ct)
    {
        var answer = await Door.SendAsync(new ListColleagues(), ct);
        Colleagues = answer.IsSuccess ? answer.Value : [];
    }
}
