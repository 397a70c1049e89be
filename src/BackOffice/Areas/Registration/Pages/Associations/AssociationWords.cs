using Cers.Kernel;
using Cers.Registration.Contracts;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>The words for an association's states and for what happened to it.</summary>
internal static class AssociationWords
{
    private static readonly LocalizedText Requested = new("Requested", "Demandée");
    private static readonly LocalizedText AwaitingConsent = new("Awaiting consent", "En attente du consentement");
    private static readonly LocalizedText Active = new("Active", "Active");
    private static readonly LocalizedText Suspended = new("Suspended", "Suspendue");
    private static readonly LocalizedText Ended = new("Ended", "Terminée");
    private static readonly LocalizedText Refused = new("Refused", "Refusée");

    private static readonly LocalizedText Asked = new("Asked for", "Demandée");
    private static readonly LocalizedText Consented = new("The client agreed online", "Le client a consenti en ligne");
    private static readonly LocalizedText ConsentRecorded = new("Signed consent recorded", "Consentement signé consigné");
    private static readonly LocalizedText Declined = new("The client declined", "Le client a refusé");
    private static readonly LocalizedText ConsentExpired = new("Nobody agreed in time", "Personne n'a consenti à temps");
    private static readonly LocalizedText Activated = new("Active: the client is added", "Active : le client est ajouté");
    private static readonly LocalizedText RefusedByTwo = new("Application refused", "Demande refusée");
    private static readonly LocalizedText Withdrawn = new("Request withdrawn", "Demande retirée");
    private static readonly LocalizedText Suspension = new("Suspended: RM account not for export", "Suspendue : compte RM non désigné pour l'exportation");
    private static readonly LocalizedText Resumed = new("Active again", "De nouveau active");
    private static readonly LocalizedText End = new("Ended", "Terminée");

    private static readonly LocalizedText Provider = new("Service provider", "Fournisseur de services");
    private static readonly LocalizedText Client = new("Client", "Client");
    private static readonly LocalizedText Staff = new("Staff", "Personnel");
    private static readonly LocalizedText System = new("The system", "Le système");

    public static readonly (LocalizedText Text, string Colour) NotActive = (new("not active", "inactif"), "red");
    public static readonly (LocalizedText Text, string Colour) RmUnknown = (new("Not in the register", "Absent du registre"), "red");
    public static readonly (LocalizedText Text, string Colour) RmClosed = (new("Closed", "Fermé"), "red");

    public static (LocalizedText Text, string Colour) Of(AssociationState state) => state switch
    {
        AssociationState.Requested => (Requested, "blue"),
        AssociationState.AwaitingConsent => (AwaitingConsent, "amber"),
        AssociationState.Active => (Active, "green"),
        AssociationState.Suspended => (Suspended, "amber"),
        AssociationState.Ended => (Ended, "neutral"),
        _ => (Refused, "red"),
    };

    public static LocalizedText Of(AssociationEvent happened) => happened switch
    {
        AssociationEvent.Asked => Asked,
        AssociationEvent.Consented => Consented,
        AssociationEvent.ConsentRecorded => ConsentRecorded,
        AssociationEvent.Declined => Declined,
        AssociationEvent.ConsentExpired => ConsentExpired,
        AssociationEvent.Activated => Activated,
        AssociationEvent.Refused => RefusedByTwo,
        AssociationEvent.Withdrawn => Withdrawn,
        AssociationEvent.Suspended => Suspension,
        AssociationEvent.Resumed => Resumed,
        _ => End,
    };

    public static LocalizedText Of(AssociationSide side) => side switch
    {
        AssociationSide.Provider => Provider,
        AssociationSide.Client => Client,
        AssociationSide.Staff => Staff,
        _ => System,
    };
}
