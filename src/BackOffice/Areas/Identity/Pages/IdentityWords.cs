using Cers.Identity.Contracts;
using Cers.Identity.Contracts.BackOffice;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages;

/// <summary>The words for states, roles and decisions, and the colour that goes with each.</summary>
internal static class IdentityWords
{
    public static readonly LocalizedText NoRole = new("no access", "aucun accès");

    private static readonly LocalizedText Active = new("Active", "Actif");
    private static readonly LocalizedText Suspended = new("Suspended", "Suspendu");
    private static readonly LocalizedText Closed = new("Closed", "Fermé");

    private static readonly LocalizedText Owner = new("Account owner", "Titulaire de compte");
    private static readonly LocalizedText ProxyOwner = new("Proxy account owner", "Titulaire de compte mandataire");
    private static readonly LocalizedText User = new("Account user", "Utilisateur de compte");
    private static readonly LocalizedText Browser = new("Account browser", "Lecteur de compte");


    private static readonly LocalizedText Open = new("Open", "Ouverte");
    private static readonly LocalizedText Accepted = new("Accepted", "Acceptée");
    private static readonly LocalizedText Declined = new("Declined", "Déclinée");
    private static readonly LocalizedText OfferWithdrawn = new("Withdrawn", "Retirée");
    private static readonly LocalizedText Replaced = new("Replaced", "Remplacée");
    private static readonly LocalizedText OfferExpired = new("Expired", "Expirée");

    private static readonly LocalizedText AsSignIn = new("As the sign-in says", "Selon l'ouverture de session");
    private static readonly LocalizedText Granted = new("Granted here", "Accordé ici");
    private static readonly LocalizedText Withheld = new("Withheld here", "Refusé ici");

    private static readonly LocalizedText Information = new("Good to know", "Pour information");
    private static readonly LocalizedText Warning = new("Warning", "Avertissement");
    private static readonly LocalizedText Critical = new("Critical", "Critique");
    private static readonly LocalizedText Everybody = new("Everybody", "Tout le monde");
    private static readonly LocalizedText Owners = new("Account owners and proxies", "Titulaires de compte et mandataires");
    private static readonly LocalizedText Planned = new("Planned", "Prévu");
    private static readonly LocalizedText Shown = new("Shown now", "Affiché");
    private static readonly LocalizedText Ended = new("Ended", "Terminé");

    private static readonly LocalizedText English = new("English", "Anglais");
    private static readonly LocalizedText French = new("French", "Français");

    public static (LocalizedText Text, string Colour) Of(AccountState state) => state switch
    {
        AccountState.Active => (Active, "green"),
        AccountState.Suspended => (Suspended, "amber"),
        _ => (Closed, "neutral"),
    };

    public static LocalizedText Of(AccountRole role) => role switch
    {
        AccountRole.Owner => Owner,
        AccountRole.ProxyOwner => ProxyOwner,
        AccountRole.User => User,
        _ => Browser,
    };

    public static LocalizedText Of(AccountRole? role) => role is { } held ? Of(held) : NoRole;

    public static (LocalizedText Text, string Colour) Of(OfferState state) => state switch
    {
        OfferState.Open => (Open, "blue"),
        OfferState.Accepted => (Accepted, "green"),
        OfferState.Declined => (Declined, "neutral"),
        OfferState.Withdrawn => (OfferWithdrawn, "neutral"),
        OfferState.Replaced => (Replaced, "neutral"),
        _ => (OfferExpired, "neutral"),
    };

    public static LocalizedText Of(StaffRoleDecision decision) => decision switch
    {
        StaffRoleDecision.Granted => Granted,
        StaffRoleDecision.Withheld => Withheld,
        _ => AsSignIn,
    };

    public static (LocalizedText Text, string Colour) Of(PortalMessageSeverity severity) => severity switch
    {
        PortalMessageSeverity.Information => (Information, "blue"),
        PortalMessageSeverity.Warning => (Warning, "amber"),
        _ => (Critical, "red"),
    };

    public static LocalizedText Of(PortalMessageAudience audience) => audience == PortalMessageAudience.Owners ? Owners : Everybody;

    public static (LocalizedText Text, string Colour) Of(PortalMessageStage stage) => stage switch
    {
        PortalMessageStage.Planned => (Planned, "blue"),
        PortalMessageStage.Shown => (Shown, "green"),
        _ => (Ended, "neutral"),
    };

    public static LocalizedText Of(Language language) => language == Language.Fr ? French : English;
}
