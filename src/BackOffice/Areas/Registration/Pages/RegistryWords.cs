using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The words for what the register of RM accounts answers.</summary>
internal static class RegistryWords
{
    private static readonly LocalizedText AtSubmission = new("When the form was submitted", "À la soumission du formulaire");
    private static readonly LocalizedText AtApproval = new("At the approval", "À l'approbation");
    private static readonly LocalizedText NotFound = new("Not found", "Introuvable");
    private static readonly LocalizedText Open = new("Open", "Ouvert");
    private static readonly LocalizedText Closed = new("Closed", "Fermé");
    private static readonly LocalizedText Import = new("Import only: not for export", "Importation seulement : pas pour l'exportation");
    private static readonly LocalizedText Export = new("Export", "Exportation");
    private static readonly LocalizedText Both = new("Import and export", "Importation et exportation");
    private static readonly LocalizedText ImportedRegister = new("Imported register", "Registre importé");
    private static readonly LocalizedText None = new("None", "Aucune");

    public static LocalizedText Of(RegistryOccasion occasion) => occasion == RegistryOccasion.Submission ? AtSubmission : AtApproval;

    /// <summary>Who answered; a register that has no words here is told by its own name.</summary>
    public static LocalizedText SourceOf(RegistryCheck check) =>
        check.Source == "imported register" ? ImportedRegister : new LocalizedText(check.Source, check.Source);

    public static (LocalizedText Text, string Colour) AccountOf(RegistryCheck check) => check switch
    {
        { Found: false } => (NotFound, "red"),
        { Open: false } => (Closed, "red"),
        _ => (Open, "green"),
    };

    public static (LocalizedText Text, string Colour) Of(RmDesignation designation) => designation switch
    {
        RmDesignation.Export => (Export, "green"),
        RmDesignation.Both => (Both, "green"),
        RmDesignation.Import => (Import, "red"),
        _ => (None, "red"),
    };
}
