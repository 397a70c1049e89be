using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Forms;

/// <summary>Form BSF831 as an officer keys it in from paper: saved unfinished, or submitted.</summary>
[PagePermission(RegistrationPermissions.DecideApplications)]
public sealed class KeyInModel(IDoor door, IFileDoor files) : OfficePage
{
    /// <summary>The number of the form to go on with.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Draft { get; set; }

    [BindProperty]
    public int Version { get; set; }

    [BindProperty]
    public KeyInFields Fields { get; set; } = new();

    /// <summary>The file that is attached already.</summary>
    [BindProperty]
    public Guid? PaperFile { get; set; }

    /// <summary>Another file, of this request.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>The officer is not done yet.</summary>
    [BindProperty]
    public bool Unfinished { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Draft is null)
        {
            return Page();
        }

        var answer = await door.SendAsync(new GetKeyedInForm(Draft), ct);
        if (!answer.IsSuccess)
        {
            return NotShown(answer.Errors);
        }

        (Version, Fields, PaperFile) = (answer.Value.Version, KeyInFields.Of(answer.Value), answer.Value.Paper.File);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Fields.ReceivedOnFault)
        {
            return Again([new InvalidInput("registration.received_on", ErrorTexts.DayNotValid, "paper.receivedOn")]);
        }

        if (Upload is { Length: > 0 })
        {
            var kept = await files.KeepAsync(door, new IssueUploadTicket(PaperDetails.FilePurpose, null), Upload, "paper.file", ct);
            if (!kept.IsSuccess)
            {
                return Again(kept.Errors);
            }

            PaperFile = kept.Value.Id;
        }

        var paper = Fields.ToPaper(PaperFile);
        if (Unfinished)
        {
            var saved = await door.SendAsync(new SaveKeyedInForm(Draft, Version, Fields.ToDraft(), paper), ct);
            return saved.IsSuccess ? Redirect(RegistrationLinks.FormSaved(saved.Value.Number)) : Again(saved.Errors);
        }

        var submitted = await door.SendAsync(Fields.ToForm(Draft, Version, paper), ct);
        return submitted.IsSuccess ? Redirect(RegistrationLinks.Done(submitted.Value.Number, ApplicationNotice.KeyedIn)) : Again(submitted.Errors);
    }

    /// <summary>A path of the message (<c>address.line1</c>, <c>form.legalName</c>, <c>paper.email</c>) is the field of that name.</summary>
    protected override string FieldOf(Error error) => error.Path switch
    {
        null => string.Empty,
        "paper.file" or "file" => nameof(Upload),
        var path => KeyInFields.NameOf(path) is { } name ? $"{nameof(Fields)}.{name}" : string.Empty,
    };
}
