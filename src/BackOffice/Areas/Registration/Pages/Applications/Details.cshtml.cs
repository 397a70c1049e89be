using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>An application on one page: what was asked, what was checked, who else asks, what was done, what colleagues noted.</summary>
[PagePermission(RegistrationPermissions.ViewApplications)]
public sealed class DetailsModel(IDoor door) : ApplicationPage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public ApplicationNotice? Notice { get; set; }

    /// <summary>The note that is being written.</summary>
    [BindProperty]
    public string? Text { get; set; }

    public Task<IActionResult> OnPostNoteAsync(CancellationToken ct) =>
        DoAsync(new AddApplicationNote(Number, Text ?? string.Empty), ApplicationNotice.NoteAdded, ct);

    /// <summary>The received form, by a ticket that is good once.</summary>
    public async Task<IActionResult> OnPostReceivedFormAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        if (Application.KeyedIn is not { } paper)
        {
            return NotFound();
        }

        var ticket = await Door.SendAsync(new IssueDownloadTicket(paper.File), ct);
        return ticket.IsSuccess ? Redirect($"/files/{ticket.Value.Ticket}") : Again(ticket.Errors);
    }
}
