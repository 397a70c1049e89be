using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>The words for an application's states, clock and secret, and the colour that goes with each.</summary>
internal static class ApplicationWords
{
    private static readonly LocalizedText Submitted = new("Submitted", "Soumise");
    private static readonly LocalizedText InReview = new("In review", "À l'étude");
    private static readonly LocalizedText Draft = new("Draft", "Ébauche");
    private static readonly LocalizedText NeedsInformation = new("Information asked for", "Renseignements demandés");
    private static readonly LocalizedText Withdrawn = new("Withdrawn", "Retirée");
    private static readonly LocalizedText Lapsed = new("Lapsed", "Caduque");
    private static readonly LocalizedText PendingSecondReview = new("In second review", "En deuxième examen");
    private static readonly LocalizedText Approved = new("Approved", "Approuvée");
    private static readonly LocalizedText Completed = new("Completed", "Terminée");
    private static readonly LocalizedText Refused = new("Refused", "Refusée");

    private static readonly LocalizedText OnTime = new("On time", "Dans les délais");
    private static readonly LocalizedText DueSoon = new("Due soon", "Échéance proche");
    private static readonly LocalizedText Late = new("Late", "En retard");

    private static readonly LocalizedText Issued = new("Issued, not used yet", "Émis, pas encore utilisé");
    private static readonly LocalizedText Paused = new("Paused after wrong attempts", "Suspendu après des tentatives erronées");
    private static readonly LocalizedText Used = new("Used", "Utilisé");
    private static readonly LocalizedText Expired = new("Expired", "Expiré");
    private static readonly LocalizedText Replaced = new("Replaced", "Remplacé");
    private static readonly LocalizedText Revoked = new("Revoked", "Révoqué");

    public static readonly (LocalizedText Text, string Colour) Changed = (new("Changed", "Changée"), "amber");

    public static readonly (LocalizedText Text, string Colour) RefusedAsRival =
        (new("Refused: something was there first (REG-004)", "Refusée : autre chose existait déjà (REG-004)"), "amber");

    public static readonly (LocalizedText Text, string Colour) Undelivered = (new("Mail not delivered", "Courriel non livré"), "red");

    public static readonly (LocalizedText Text, string Colour) CameBack = (new("Mail came back", "Courriel retourné"), "amber");

    public static (LocalizedText Text, string Colour) Of(ApplicationState state) => state switch
    {
        ApplicationState.Submitted => (Submitted, "blue"),
        ApplicationState.InReview => (InReview, "blue"),
        ApplicationState.Draft => (Draft, "neutral"),
        ApplicationState.NeedsInformation => (NeedsInformation, "amber"),
        ApplicationState.Withdrawn => (Withdrawn, "neutral"),
        ApplicationState.Lapsed => (Lapsed, "neutral"),
        ApplicationState.PendingSecondReview => (PendingSecondReview, "amber"),
        ApplicationState.Approved => (Approved, "green"),
        ApplicationState.Completed => (Completed, "green"),
        _ => (Refused, "red"),
    };

    public static (LocalizedText Text, string Colour) Of(ClockColour colour) => colour switch
    {
        ClockColour.Green => (OnTime, "green"),
        ClockColour.Amber => (DueSoon, "amber"),
        _ => (Late, "red"),
    };

    public static (LocalizedText Text, string Colour) Of(SharedSecretState state) => state switch
    {
        SharedSecretState.Issued => (Issued, "blue"),
        SharedSecretState.Paused => (Paused, "red"),
        SharedSecretState.Used => (Used, "green"),
        SharedSecretState.Expired => (Expired, "amber"),
        SharedSecretState.Revoked => (Revoked, "red"),
        _ => (Replaced, "neutral"),
    };
}
