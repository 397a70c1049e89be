using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The words for a designation case's states, decisions and events, and the colour that goes with a state.</summary>
internal static class CaseWords
{
    private static readonly LocalizedText Open = new("Open", "Ouvert");
    private static readonly LocalizedText Triaged = new("Triaged", "Trié");
    private static readonly LocalizedText AwaitingClient = new("Awaiting the client", "En attente du client");
    private static readonly LocalizedText UnderReview = new("Under review", "À l'étude");
    private static readonly LocalizedText Decided = new("Decided", "Décidé");
    private static readonly LocalizedText Reopened = new("Reopened", "Rouvert");
    private static readonly LocalizedText Withdrawn = new("Withdrawn", "Retiré");
    private static readonly LocalizedText Closed = new("Closed", "Fermé");

    private static readonly LocalizedText Maintained = new("Designation maintained", "Désignation maintenue");
    private static readonly LocalizedText ChangedToExporter = new("Changed to exporter", "Changée pour exportateur");
    private static readonly LocalizedText ChangedToCsp = new("Changed to customs service provider", "Changée pour fournisseur de services douaniers");

    private static readonly LocalizedText Bsf831 = new("Form BSF831", "Formulaire BSF831");
    private static readonly LocalizedText Caed = new("Reported in CAED", "Déclarée dans la DECA");
    private static readonly LocalizedText Case = new("Decided dispute", "Contestation décidée");
    private static readonly LocalizedText Staff = new("Staff", "Personnel");

    private static readonly Dictionary<CaseEventKind, LocalizedText> Events = new()
    {
        [CaseEventKind.Opened] = new("Opened", "Ouvert"),
        [CaseEventKind.Taken] = new("Assigned", "Attribué"),
        [CaseEventKind.Asked] = new("Question to the client", "Question au client"),
        [CaseEventKind.ReviewStarted] = new("Review started", "Étude commencée"),
        [CaseEventKind.Answered] = new("The client said something", "Le client s'est exprimé"),
        [CaseEventKind.EvidenceAdded] = new("Evidence added", "Preuve ajoutée"),
        [CaseEventKind.WaitOver] = new("No answer in time; decided on the file", "Sans réponse à temps; décision sur dossier"),
        [CaseEventKind.MaintenanceProposed] = new("Proposed: designation maintained", "Proposé : désignation maintenue"),
        [CaseEventKind.MaintenanceReturned] = new("Proposed decision returned", "Décision proposée retournée"),
        [CaseEventKind.MaintenanceWithdrawn] = new("Proposed decision withdrawn", "Décision proposée retirée"),
        [CaseEventKind.MaintenanceExpired] = new("Proposed decision ended without a supervisor", "Décision proposée restée sans superviseur"),
        [CaseEventKind.Decided] = new("Decided; letter sent", "Décidé; lettre envoyée"),
        [CaseEventKind.Reopened] = new("Reopened by the client", "Rouvert par le client"),
        [CaseEventKind.Withdrawn] = new("Withdrawn by the client", "Retiré par le client"),
        [CaseEventKind.Closed] = new("Closed", "Fermé"),
    };

    public static (LocalizedText Text, string Colour) Of(CaseState state) => state switch
    {
        CaseState.Open => (Open, "blue"),
        CaseState.Triaged => (Triaged, "blue"),
        CaseState.AwaitingClient => (AwaitingClient, "amber"),
        CaseState.UnderReview => (UnderReview, "blue"),
        CaseState.Decided => (Decided, "green"),
        CaseState.Reopened => (Reopened, "amber"),
        CaseState.Withdrawn => (Withdrawn, "neutral"),
        _ => (Closed, "neutral"),
    };

    public static LocalizedText Of(CaseDecision decision) => decision switch
    {
        CaseDecision.Maintained => Maintained,
        CaseDecision.ChangedToExporter => ChangedToExporter,
        _ => ChangedToCsp,
    };

    public static LocalizedText Of(DesignationOrigin origin) => origin switch
    {
        DesignationOrigin.Bsf831 => Bsf831,
        DesignationOrigin.Caed => Caed,
        DesignationOrigin.Case => Case,
        _ => Staff,
    };

    public static LocalizedText Of(CaseEventKind kind) => Events[kind];
}
