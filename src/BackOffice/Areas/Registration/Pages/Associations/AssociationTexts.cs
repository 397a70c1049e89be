using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

internal static class AssociationTexts
{
    public static readonly LocalizedText Title = new("Associations", "Associations");
    public static readonly LocalizedText Intro = new(
        "Customs service providers and the clients for which they file or ask to file.",
        "Fournisseurs de services douaniers et clients pour lesquels ils produisent ou demandent de produire.");

    public static readonly LocalizedText New = new("Key in a request", "Saisir une demande");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText All = new("All", "Toutes");
    public static readonly LocalizedText Provider = new("Service provider", "Fournisseur de services");
    public static readonly LocalizedText Client = new("Client", "Client");
    public static readonly LocalizedText Beginning = new("The beginning of the name or business number", "Le début du nom ou du numéro d'entreprise");
    public static readonly LocalizedText AskedFrom = new("Asked for from", "Demandée à partir du");
    public static readonly LocalizedText AskedTo = new("to", "jusqu'au");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");
    public static readonly LocalizedText Caption = new("Associations, asked for last first", "Associations, les dernières demandées d'abord");
    public static readonly LocalizedText Pair = new("Service provider and client", "Fournisseur et client");
    public static readonly LocalizedText Asked = new("Asked for", "Demandée");
    public static readonly LocalizedText Application = new("Application", "Demande");
    public static readonly LocalizedText ConsentUntil = new("consent until", "consentement jusqu'au");
    public static readonly LocalizedText None = new("No association is in this list.", "Aucune association dans cette liste.");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText ProviderNumber = new("Provider's business number", "Numéro d'entreprise du fournisseur");
    public static readonly LocalizedText ClientNumber = new("Client's business number", "Numéro d'entreprise du client");
}
