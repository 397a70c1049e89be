using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Applications;

internal static class IndexTexts
{
    public static readonly LocalizedText Title = new("Applications", "Demandes");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText Open = new("All open", "Toutes les ouvertes");
    public static readonly LocalizedText Show = new("Show", "Afficher");
    public static readonly LocalizedText Mine = new("Only those assigned to me", "Seulement celles qui me sont attribuées");
    public static readonly LocalizedText Number = new("Number", "Numéro");
    public static readonly LocalizedText LegalName = new("Legal name", "Nom légal");
    public static readonly LocalizedText Received = new("Received", "Reçue");
    public static readonly LocalizedText Due = new("Due", "Échéance");
    public static readonly LocalizedText AssignedTo = new("Assigned to", "Attribuée à");
    public static readonly LocalizedText Nobody = new("Nobody yet", "Personne encore");
    public static readonly LocalizedText None = new("No application is in this list.", "Aucune demande dans cette liste.");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Filter = new("Filter the list", "Filtrer la liste");
    public static readonly LocalizedText Caption = new("Applications, the earliest due first", "Demandes, la première échéance d'abord");
}
