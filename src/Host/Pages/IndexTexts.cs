using Cers.Kernel;

namespace Cers.Host.Pages;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Report exports from Canada", "Déclarer des exportations du Canada");
    public static readonly LocalizedText Lead = new(
        "Exporters and their service providers report through the GraphQL endpoint; border agency staff work on the pages of this site.",
        "Les exportateurs et leurs fournisseurs de services déclarent au moyen du point de terminaison GraphQL; le personnel de l'agence frontalière travaille dans les pages de ce site.");

    public static readonly LocalizedText Schema = new("The schema of the GraphQL endpoint", "Le schéma du point de terminaison GraphQL");
}
