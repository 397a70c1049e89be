using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Messaging;
using Cers.Messaging.FourEyes;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Pages;

/// <summary>Where staff land: the work that waits, with the way to it.</summary>
[StaffPage]
public sealed class HomeModel(IDoor door, ICurrentActor current, IPermissions permissions) : OfficePage
{
    private const int MostProposals = 20;

    /// <summary>Null for staff without work in registration.</summary>
    public MyWork? Work { get; private set; }

    /// <summary>What others proposed and this person may confirm.</summary>
    public Page<ProposalRow> Proposals { get; private set; } = Page<ProposalRow>.Empty;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var proposals = await door.SendAsync(new ListProposals(new PageRequest(MostProposals)), ct);
        if (!proposals.IsSuccess)
        {
            return NotShown(proposals.Errors);
        }

        Proposals = proposals.Value;
        if (!permissions.HoldsAsStaff(current.Actor, RegistrationPermissions.ViewApplications))
        {
            return Page();
        }

        var answer = await door.SendAsync(new GetMyWork(), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        Work = answer.Value;
        return Page();
    }
}
