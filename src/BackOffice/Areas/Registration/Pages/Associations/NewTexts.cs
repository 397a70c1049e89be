using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>The words of the form by which a provider asked for a client.</summary>
internal static class NewTexts
{
    public static readonly LocalizedText Title = new("Key in a request for a client", "Saisir une demande d'ajout d'un client");
    public static readonly LocalizedText Intro = new(
        "A customs service provider sent form BSF831 by e-mail to add a client. Key it in as it was received; a colleague decides on it.",
        "Un fournisseur de services douaniers a envoyé le formulaire BSF831 par courriel pour ajouter un client. Saisissez-le tel qu'il a été reçu; un collègue en décidera.");

    public static readonly LocalizedText Paper = new("The form that was received", "Le formulaire reçu");
    public static readonly LocalizedText ReceivedOn = new("Day on which it was received", "Jour de réception");
    public static readonly LocalizedText DayHint = new("Year-month-day: 2026-11-03", "Année-mois-jour : 2026-11-03");
    public static readonly LocalizedText Provider = new("Service provider's business number", "Numéro d'entreprise du fournisseur");
    public static readonly LocalizedText NumberHint = new("999999999RM9999", "999999999RM9999");
    public static readonly LocalizedText ProviderEmail = new("Service provider's e-mail", "Courriel du fournisseur");
    public static readonly LocalizedText EmailStatement = new("How you know that the address is the provider's", "Comment vous savez que l'adresse est celle du fournisseur");
    public static readonly LocalizedText Client = new("The client", "Le client");
    public static readonly LocalizedText English = new("English", "Anglais");
    public static readonly LocalizedText French = new("French", "Français");
    public static readonly LocalizedText BusinessNumber = new("Client's business number", "Numéro d'entreprise du client");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal de l'entreprise");
    public static readonly LocalizedText OperatingName = new("Operating name, if different", "Nom commercial de l'entreprise, s'il diffère");
    public static readonly LocalizedText LanguagePreference = new("Language preference", "Langue de préférence");
    public static readonly LocalizedText Email = new("Client's e-mail", "Courriel du client");
    public static readonly LocalizedText Address = new("Business address", "Adresse de l'entreprise");
    public static readonly LocalizedText Line1 = new("Address, line 1", "Adresse, ligne 1");
    public static readonly LocalizedText Line2 = new("Address, line 2", "Adresse, ligne 2");
    public static readonly LocalizedText City = new("City", "Ville");
    public static readonly LocalizedText Subdivision = new("Province or state", "Province ou État");
    public static readonly LocalizedText SubdivisionHint = new("Two letters for Canada and the United States", "Deux lettres pour le Canada et les États-Unis");
    public static readonly LocalizedText Country = new("Country", "Pays");
    public static readonly LocalizedText CountryHint = new("Two letters: CA", "Deux lettres : CA");
    public static readonly LocalizedText PostalCode = new("Postal or ZIP code", "Code postal ou code ZIP");
    public static readonly LocalizedText Contact = new("Contact person", "Personne-ressource");
    public static readonly LocalizedText ContactName = new("Name of the contact person", "Nom de la personne-ressource");
    public static readonly LocalizedText ContactTitle = new("Title of the contact person", "Titre de la personne-ressource");
    public static readonly LocalizedText Phone = new("Telephone", "Téléphone");
    public static readonly LocalizedText Signature = new("Certification and consent", "Attestation et consentement");
    public static readonly LocalizedText Certification = new("The form is signed: it is certified to be true and complete", "Le formulaire est signé : il est attesté véridique et complet");
    public static readonly LocalizedText CertifiedByName = new("Certified by", "Attesté par");
    public static readonly LocalizedText CertifiedByTitle = new("Title of who certified", "Titre de la personne qui atteste");
    public static readonly LocalizedText ConsentHint = new(
        "Without the signed consent the client's owner or proxy agrees online, within 14 days. A client without business account needs it.",
        "Sans le consentement signé, le titulaire ou le mandataire du client consent en ligne, dans les 14 jours. Il est nécessaire pour un client sans compte d'affaires.");

    public static readonly LocalizedText Save = new("Key it in", "Saisir la demande");
    public static readonly LocalizedText Back = new("Back to the list", "Retour à la liste");
}
