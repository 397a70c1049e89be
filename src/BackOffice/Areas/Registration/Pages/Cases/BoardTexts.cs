using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Cases;

internal static class BoardTexts
{
    public static readonly LocalizedText Title = new("Designation cases", "Dossiers de désignation");
    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText AllOpen = new("All open", "Tous les dossiers ouverts");
    public static readonly LocalizedText Assigned = new("Assigned", "Attribution");
    public static readonly LocalizedText Anybody = new("To anybody or nobody", "À quiconque ou à personne");
    public static readonly LocalizedText Mine = new("To me", "À moi");
    public static readonly LocalizedText Nobody = new("To nobody", "À personne");
    public static readonly LocalizedText Clock = new("Clock", "Délai");
    public static readonly LocalizedText AnyClock = new("Any", "Tous");
    public static readonly LocalizedText Soon = new("Due within a business day", "Échéance d'ici un jour ouvrable");
    public static readonly LocalizedText Overdue = new("Overdue", "En retard");
    public static readonly LocalizedText Search = new("Case, business number, name or authorization ID", "Dossier, numéro d'entreprise, nom ou identificateur d'autorisation");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText OpenForCaller = new("Open a case for a caller", "Ouvrir un dossier pour un appelant");
    public static readonly LocalizedText Views = new("Views", "Vues");
    public static readonly LocalizedText None = new("No case is in this list.", "Aucun dossier dans cette liste.");
    public static readonly LocalizedText Caption = new("Cases, the earliest due first", "Dossiers, la première échéance d'abord");
    public static readonly LocalizedText CaptionEnded = new("Cases, newest first", "Dossiers, les plus récents d'abord");
    public static readonly LocalizedText Number = new("Case", "Dossier");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText Dispute = new("Dispute", "Contestation");
    public static readonly LocalizedText Opened = new("Opened", "Ouverture");
    public static readonly LocalizedText Due = new("Due", "Échéance");
    public static readonly LocalizedText AssignedTo = new("Assigned to", "Attribué à");
    public static readonly LocalizedText NobodyYet = new("Nobody yet", "Personne encore");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
}
