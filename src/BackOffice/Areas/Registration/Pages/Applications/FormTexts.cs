using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

/// <summary>The names of the fields of form BSF831.</summary>
internal static class FormTexts
{
    public static readonly LocalizedText Heading = new("The form (BSF831)", "Le formulaire (BSF831)");
    public static readonly LocalizedText Kind = new("Kind of request", "Type de demande");
    public static readonly LocalizedText NewAccount = new("A new account", "Un nouveau compte");
    public static readonly LocalizedText AddClient = new("A customs service provider adds a client", "Un fournisseur de services douaniers ajoute un client");
    public static readonly LocalizedText LanguagePreference = new("Language preference", "Langue de préférence");
    public static readonly LocalizedText English = new("English", "Anglais");
    public static readonly LocalizedText French = new("French", "Français");
    public static readonly LocalizedText ApplicationDate = new("Application date", "Date de la demande");
    public static readonly LocalizedText AccountType = new("CERS or G7-EDI account", "Compte SCDE ou EDI-G7");
    public static readonly LocalizedText Cers = new("CERS", "SCDE");
    public static readonly LocalizedText G7Edi = new("G7-EDI", "EDI du G7");
    public static readonly LocalizedText ProvidesServices = new(
        "Will this account serve other exporters?",
        "Ce compte servira-t-il à fournir des services douaniers à d'autres exportateurs?");

    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal de l'entreprise");
    public static readonly LocalizedText OperatingName = new("Operating name, if different", "Nom commercial de l'entreprise");
    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText Email = new("Exporter e-mail", "Adresse électronique de l'exportateur");
    public static readonly LocalizedText CspUsed = new("Will a CSP file for the exporter?", "Un FSD produira-t-il les déclarations?");
    public static readonly LocalizedText CspLegalName = new("CSP legal name", "Nom légal du FSD");
    public static readonly LocalizedText CspOperatingName = new("CSP operating name", "Nom commercial du FSD");
    public static readonly LocalizedText CspBusinessNumber = new("CSP business number", "Numéro d'entreprise du FSD");
    public static readonly LocalizedText CspLicence = new("Licence number", "Numéro de licence");
    public static readonly LocalizedText G7EdiUsed = new("Will G7-EDI be used?", "L'EDI du G7 sera-t-il utilisé?");
    public static readonly LocalizedText Address = new("Business address", "Adresse de l'entreprise");
    public static readonly LocalizedText Contact = new("Contact person", "Personne-ressource");
    public static readonly LocalizedText CertifiedBy = new("Certified by", "Attestée par");
    public static readonly LocalizedText Yes = new("Yes", "Oui");
    public static readonly LocalizedText No = new("No", "Non");

    public static readonly LocalizedText NoAnswer = new("No answer", "Sans réponse");

    public static LocalizedText YesOrNo(bool? answer) => answer switch
    {
        true => Yes,
        false => No,
        null => NoAnswer,
    };
}
