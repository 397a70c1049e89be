using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages.Search;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("People and accounts", "Personnes et comptes");
    public static readonly LocalizedText Intro = new(
        "Say why you look; then enter what the caller tells you. Every search and every page you open is recorded with your reason.",
        "Indiquez le motif, puis saisissez ce que dit la personne au téléphone. Chaque recherche et chaque page ouverte sont consignées avec votre motif.");

    public static readonly LocalizedText Said = new("What the caller says", "Ce que dit la personne");
    public static readonly LocalizedText SaidHint = new(
        "Name or part of it, e-mail, telephone, user reference number, business number, authorization ID, name of the business. Accents and capitals do not matter.",
        "Nom ou début du nom, courriel, téléphone, numéro de référence de l'utilisateur, numéro d'entreprise, identificateur d'autorisation, nom de l'entreprise. Sans égard aux accents ni aux majuscules.");

    public static readonly LocalizedText Find = new("Search", "Chercher");
    public static readonly LocalizedText People = new("People found", "Personnes trouvées");
    public static readonly LocalizedText Nobody = new("No user account matches all of that.", "Aucun compte d'utilisateur ne correspond à tout cela.");
    public static readonly LocalizedText Name = new("Name", "Nom");
    public static readonly LocalizedText Urn = new("User reference number", "Numéro de référence");
    public static readonly LocalizedText Email = new("E-mail", "Courriel");
    public static readonly LocalizedText Telephone = new("Telephone", "Téléphone");
    public static readonly LocalizedText Accounts = new("Business accounts found", "Comptes d'affaires trouvés");
    public static readonly LocalizedText NoAccount = new("No business account matches all of that.", "Aucun compte d'affaires ne correspond à tout cela.");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal");
    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText PagesOfPeople = new("Pages of the people found", "Pages des personnes trouvées");
    public static readonly LocalizedText PagesOfAccounts = new("Pages of the accounts found", "Pages des comptes trouvés");
}
