using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;
using Cers.Messaging;

namespace Cers.BackOffice.Areas.Declarations.Pages;

/// <summary>The words for what documents are, and the colour that goes with each.</summary>
internal static class DeclarationWords
{
    public static readonly LocalizedText Yes = new("Yes", "Oui");
    public static readonly LocalizedText No = new("No", "Non");

    private static readonly LocalizedText Original = new("Original", "Originale");
    private static readonly LocalizedText Amended = new("Amended", "Modifiée");
    private static readonly LocalizedText Voided = new("Voided", "Annulée");

    private static readonly LocalizedText Error = new("Error", "Erreur");
    private static readonly LocalizedText Verify = new("To verify", "À vérifier");
    private static readonly LocalizedText Warning = new("Warning", "Avertissement");
    private static readonly LocalizedText Info = new("For information", "Pour information");

    private static readonly LocalizedText Portal = new("Portal", "Portail");
    private static readonly LocalizedText Api = new("Machine client", "Client machine");
    private static readonly LocalizedText Bulk = new("Bulk load", "Chargement en bloc");
    private static readonly LocalizedText OtherChannel = new("Other", "Autre");

    private static readonly LocalizedText ClientRequest = new("The client asks about its document", "Le client s'informe de son document");
    private static readonly LocalizedText Examination = new("Examination of goods or of a proof of report", "Examen de marchandises ou d'une preuve de déclaration");
    private static readonly LocalizedText Compliance = new("Compliance verification", "Vérification de l'observation");
    private static readonly LocalizedText DesignationCase = new("Designation case", "Dossier de désignation");
    private static readonly LocalizedText InternalAudit = new("Internal audit", "Vérification interne");
    private static readonly LocalizedText Other = new("Another purpose (say which)", "Un autre but (à préciser)");

    public static (LocalizedText Text, string Colour) Of(DeclarationStatus status) => status switch
    {
        DeclarationStatus.Original => (Original, "green"),
        DeclarationStatus.Amended => (Amended, "blue"),
        _ => (Voided, "neutral"),
    };

    public static (LocalizedText Text, string Colour) Of(Severity severity) => severity switch
    {
        Severity.Error => (Error, "red"),
        Severity.Verify => (Verify, "amber"),
        Severity.Warning => (Warning, "amber"),
        _ => (Info, "blue"),
    };

    public static LocalizedText Of(Channel channel) => channel switch
    {
        Channel.Portal => Portal,
        Channel.Api => Api,
        Channel.Bulk => Bulk,
        _ => OtherChannel,
    };

    public static LocalizedText Of(LookPurpose purpose) => purpose switch
    {
        LookPurpose.ClientRequest => ClientRequest,
        LookPurpose.Examination => Examination,
        LookPurpose.Compliance => Compliance,
        LookPurpose.DesignationCase => DesignationCase,
        LookPurpose.InternalAudit => InternalAudit,
        _ => Other,
    };
}
