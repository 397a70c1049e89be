using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Secrets;

/// <summary>Shared secrets by what they need.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class IndexModel(IDoor door, ICurrentActor current, IPermissions permissions) : OfficePage
{
    private const int Rows = 20;

    [BindProperty(SupportsGet = true)]
    public SecretFilter Filter { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Days { get; set; } = 7;

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    public Page<SharedSecretRow> Secrets { get; private set; } = Page<SharedSecretRow>.Empty;

    public bool MayIssue => permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.IssueSecrets);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        // Asked for in another list, the days do not matter.
        var days = Filter == SecretFilter.Ending ? Days : 7;
        var answer = await door.SendAsync(new ListSharedSecrets(Filter, days, new PageRequest(Rows, After, Before)), ct);
        if (!answer.IsSuccess)
        {
            return answer.Errors[0] is Kernel.InvalidInput { Path: "withinDays" } ? Again(answer.Errors) : NotShown(answer.Errors);
        }

        Secrets = answer.Value;
        return Page();
    }
}
