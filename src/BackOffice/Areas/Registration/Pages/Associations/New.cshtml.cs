using Cers.BackOffice.Access;
using Cers.BackOffice.Forms;
using Cers.BackOffice.Languages;
using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.Files;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>Keys in form BSF831 by which a customs service provider asked for a client by e-mail.</summary>
[PagePermission(RegistrationPermissions.ProcessAssociations), RequestSizeLimit(ConsentUpload.MostOfForm)]
public sealed class NewModel(IDoor door, IFileDoor files) : OfficePage
{
    public static IReadOnlyList<Choice> Languages { get; } =
        [new(nameof(Language.En), NewTexts.English), new(nameof(Language.Fr), NewTexts.French)];

    [BindProperty]
    public string? Provider { get; set; }

    [BindProperty]
    public string? ProviderEmail { get; set; }

    [BindProperty]
    public string? ReceivedOn { get; set; }

    [BindProperty]
    public string? EmailStatement { get; set; }

    [BindProperty]
    public string? ClientBusinessNumber { get; set; }

    [BindProperty]
    public string? ClientLegalName { get; set; }

    [BindProperty]
    public string? ClientOperatingName { get; set; }

    [BindProperty]
    public string? ClientLanguage { get; set; }

    [BindProperty]
    public string? ClientEmail { get; set; }

    [BindProperty]
    public string? ClientAddressLine1 { get; set; }

    [BindProperty]
    public string? ClientAddressLine2 { get; set; }

    [BindProperty]
    public string? ClientAddressCity { get; set; }

    [BindProperty]
    public string? ClientAddressSubdivision { get; set; }

    [BindProperty]
    public string? ClientAddressCountry { get; set; } = "CA";

    [BindProperty]
    public string? ClientAddressPostalCode { get; set; }

    [BindProperty]
    public string? ClientContactName { get; set; }

    [BindProperty]
    public string? ClientContactTitle { get; set; }

    [BindProperty]
    public string? ClientContactPhone { get; set; }

    [BindProperty]
    public bool ClientCertification { get; set; }

    [BindProperty]
    public string? ClientCertifiedByName { get; set; }

    [BindProperty]
    public string? ClientCertifiedByTitle { get; set; }

    [BindProperty]
    public IFormFile? Document { get; set; }

    /// <summary>The document that came with a form which was refused: nobody sends it twice.</summary>
    [BindProperty]
    public Guid? ConsentDocument { get; set; }

    [BindProperty]
    public string? DocumentName { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Document is not null)
        {
            var kept = await ConsentUpload.TakeAsync(door, files, Document, ct);
            if (!kept.IsSuccess)
            {
                return Again(kept.Errors);
            }

            // What was posted would be shown instead.
            ModelState.Remove(nameof(ConsentDocument));
            ModelState.Remove(nameof(DocumentName));
            (ConsentDocument, DocumentName) = (kept.Value.Id, kept.Value.Name);
        }

        var answer = await door.SendAsync(new KeyInClientRequest(Provider ?? "", ProviderEmail ?? "", TypedDay.Of(ReceivedOn), EmailStatement, Form(), ConsentDocument), ct);
        return answer.IsSuccess ? Redirect(RegistrationLinks.AssociationDone(answer.Value.Association, AssociationNotice.KeyedIn)) : Again(answer.Errors);
    }

    private ClientForm Form() => new()
    {
        BusinessNumber = ClientBusinessNumber ?? "",
        LegalName = ClientLegalName ?? "",
        OperatingName = ClientOperatingName,
        Language = ClientLanguage switch
        {
            nameof(Language.En) => Language.En,
            nameof(Language.Fr) => Language.Fr,
            _ => (Language)(-1),
        },
        Email = ClientEmail ?? "",
        Address = new BusinessAddress
        {
            Line1 = ClientAddressLine1 ?? "",
            Line2 = ClientAddressLine2,
            City = ClientAddressCity ?? "",
            Subdivision = Code(ClientAddressSubdivision),
            Country = Code(ClientAddressCountry) ?? "",
            PostalCode = Code(ClientAddressPostalCode),
        },
        Contact = new ContactPerson { Name = ClientContactName ?? "", Title = ClientContactTitle, Phone = ClientContactPhone ?? "" },
        Certification = ClientCertification,
        CertifiedByName = ClientCertifiedByName,
        CertifiedByTitle = ClientCertifiedByTitle,
    };

    private static string? Code(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim().ToUpperInvariant();
}
