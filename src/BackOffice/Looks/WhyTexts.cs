using Cers.Kernel;

namespace Cers.BackOffice.Looks;

internal static class WhyTexts
{
    public static readonly LocalizedText Explained = new(
        "Looking at a client's data is recorded with your name, the time and your reason. The reason stays with you as you go on from here.",
        "La consultation des données d'un client est consignée avec votre nom, l'heure et votre motif. Le motif vous accompagne de page en page.");

    public static readonly LocalizedText Why = new("Why you look (5 to 200 characters)", "Motif de la consultation (5 à 200 caractères)");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText WhoLooked = new("Who looked at this, and what was done (audit trail)", "Qui a consulté ces données et ce qui a été fait (piste de vérification)");
}
