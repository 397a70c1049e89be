using Cers.BackOffice.Access;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>Records the signed consent that a client sent to the registration unit.</summary>
[PagePermission(RegistrationPermissions.ProcessAssociations), RequestSizeLimit(ConsentUpload.MostOfForm)]
public sealed class ConsentModel(IDoor door, IFileDoor files) : AssociationPage(door)
{
    [BindProperty]
    public IFormFile? Document { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Guid? file = null;
        if (Document is not null)
        {
            var kept = await ConsentUpload.TakeAsync(Door, files, Document, ct);
            if (!kept.IsSuccess)
            {
                return await LoadAsync(ct) ?? Again(kept.Errors);
            }

            file = kept.Value.Id;
        }

        return await DoAsync(new RecordConsent(Id, Version, file), AssociationNotice.ConsentRecorded, ct);
    }
}
