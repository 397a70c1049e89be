using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.FourEyes;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

/// <summary>A designation case on one page: what was said, what the account does, what can be decided, what was done.</summary>
[PagePermission(RegistrationPermissions.ViewCases)]
public sealed class DetailsModel(IDoor door, IFileDoor files) : CasePage(door)
{
    /// <summary>What was just done, after a redirect.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public CaseNotice? Notice { get; set; }

    /// <summary>What the client said otherwise than in its account.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>For the officer whose proposed decision is returned.</summary>
    [BindProperty]
    public string? Note { get; set; }

    public Task<IActionResult> OnPostTakeAsync(CancellationToken ct) =>
        DoAsync(new TakeCase(Number, Version), CaseNotice.Taken, ct);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken ct) =>
        DoAsync(new ReviewCase(Number, Version), CaseNotice.ReviewStarted, ct);

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct) =>
        await LoadAsync(ct) ?? await DoAsync(new AnswerDispute(Case.Account, Number, Text ?? string.Empty, null), CaseNotice.AnswerEntered, ct);

    public async Task<IActionResult> OnPostEvidenceAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is { } instead)
        {
            return instead;
        }

        if (Upload is null)
        {
            return Again([new InvalidInput("registration.case_file_missing", CaseTexts.FileMissing, "upload")]);
        }

        var kept = await files.KeepAsync(Door, new RequestEvidenceUpload(Case.Account, Number, null), Upload, "upload", ct);
        return kept.IsSuccess ? await DoAsync(new AddEvidence(Case.Account, Number, kept.Value.Id, null), CaseNotice.EvidenceAdded, ct) : Again(kept.Errors);
    }

    /// <summary>A file of evidence, by a ticket that is good once.</summary>
    public async Task<IActionResult> OnPostDownloadAsync([FromForm] Guid id, CancellationToken ct)
    {
        var ticket = await Door.SendAsync(new IssueDownloadTicket(id), ct);
        return ticket.IsSuccess ? Redirect($"/files/{ticket.Value.Ticket}") : NotShown(ticket.Errors);
    }

    public async Task<IActionResult> OnPostProposalAsync([FromForm] string? decision, [FromForm] Guid proposal, CancellationToken ct) =>
        Decisions.Of(decision, proposal, Note) is { } command
            ? await DoAsync(
                command,
                decision switch { "confirm" => CaseNotice.Confirmed, "return" => CaseNotice.Returned, _ => CaseNotice.Withdrawn },
                ct)
            : BadRequest();
}
