using Cers.Kernel;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Applications", "Demandes");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Open = new("All open", "Toutes les ouvertes");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText Clear = new("Clear the filters", "Effacer les filtres");
    public static readonly LocalizedText Number = new("Number", "Numéro");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal");
    public static readonly LocalizedText Received = new("Received", "Reçue");
    public static readonly LocalizedText Due = new("Due", "Échéance");
    public static readonly LocalizedText AssignedTo = new("Assigned to", "Attribuée à");
    public static readonly LocalizedText Anybody = new("Anybody", "N'importe qui");
    public static readonly LocalizedText Me = new("Me", "Moi");
    public static readonly LocalizedText Nobody = new("Nobody", "Personne");
    public static readonly LocalizedText NobodyYet = new("Nobody yet", "Personne encore");
    public static readonly LocalizedText Clock = new("Clock", "Délai");
    public static readonly LocalizedText AnyClock = new("Any", "Tous");
    public static readonly LocalizedText Language = new("Language", "Langue");
    public static readonly LocalizedText AnyLanguage = new("Both", "Les deux");
    public static readonly LocalizedText ReceivedFrom = new("Received from (YYYY-MM-DD)", "Reçue à partir du (AAAA-MM-JJ)");
    public static readonly LocalizedText ReceivedTo = new("Received to (YYYY-MM-DD)", "Reçue jusqu'au (AAAA-MM-JJ)");
    public static readonly LocalizedText Search = new("Search", "Chercher");
    public static readonly LocalizedText SearchHint = new(
        "The beginning of a number, business number, e-mail address or legal name; 3 characters at the least.",
        "Le début d'un numéro, d'un numéro d'entreprise, d'une adresse de courriel ou d'un nom légal; au moins 3 caractères.");

    public static readonly LocalizedText Sort = new("Order", "Ordre");
    public static readonly LocalizedText ByDue = new("Due date", "Échéance");
    public static readonly LocalizedText ByReceived = new("Date received", "Date de réception");
    public static readonly LocalizedText ByNumber = new("Number", "Numéro");
    public static readonly LocalizedText Refresh = new("Refresh, and mark what changes from now on", "Actualiser et marquer ce qui change désormais");
    public static readonly LocalizedText MarkedSince = new("Marked: what changed since {0}.", "Marqué : ce qui a changé depuis le {0}.");
    public static readonly LocalizedText None = new("No application is in this list.", "Aucune demande dans cette liste.");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");

    private static readonly LocalizedText CaptionByDue = new("Applications, the earliest due first", "Demandes, la première échéance d'abord");
    private static readonly LocalizedText CaptionByReceived = new("Applications by date received", "Demandes par date de réception");
    private static readonly LocalizedText CaptionByNumber = new("Applications by number", "Demandes par numéro");

    public static LocalizedText Caption(ApplicationSort sort) => sort switch
    {
        ApplicationSort.Due => CaptionByDue,
        ApplicationSort.Number => CaptionByNumber,
        _ => CaptionByReceived,
    };
}
