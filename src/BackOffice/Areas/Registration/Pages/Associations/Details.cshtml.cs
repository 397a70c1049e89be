using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>An association on one page: both sides, the consent, the application, what was done.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : AssociationPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public AssociationNotice? Notice { get; set; }

    /// <summary>Sends the signed consent to the officer's disk.</summary>
    public async Task<IActionResult> OnPostDocumentAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } elsewhere)
        {
            return elsewhere;
        }

        var ticket = await Door.SendAsync(new IssueDownloadTicket(Association.ConsentFile ?? Guid.Empty), ct);
        return ticket.IsSuccess ? Redirect($"/files/{ticket.Value.Ticket}") : NotShown(ticket.Errors);
    }
}
