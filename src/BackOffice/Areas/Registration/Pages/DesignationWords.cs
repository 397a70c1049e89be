using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The words for what a business account is in the portal.</summary>
internal static class DesignationWords
{
    private static readonly LocalizedText Exporter = new("Exporter", "Exportateur");
    private static readonly LocalizedText CustomsServiceProvider = new("Customs service provider", "Fournisseur de services douaniers");

    public static LocalizedText Of(BusinessDesignation designation) =>
        designation == BusinessDesignation.CustomsServiceProvider ? CustomsServiceProvider : Exporter;
}
