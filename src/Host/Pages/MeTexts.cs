using Cers.Identity.Contracts;
using Cers.Kernel;

namespace Cers.Host.Pages;

internal static class MeTexts
{
    public static readonly LocalizedText Title = new("My profile", "Mon profil");
    public static readonly LocalizedText Name = new("Name", "Nom");
    public static readonly LocalizedText Urn = new("User reference number (URN)", "Numéro de référence de l'utilisateur (NRU)");
    public static readonly LocalizedText UrnWhy = new(
        "Give this number to an account owner who wants to add you to a business account.",
        "Donnez ce numéro au titulaire de compte qui veut vous ajouter à un compte d'affaires.");

    public static readonly LocalizedText Email = new("E-mail", "Courriel");
    public static readonly LocalizedText NoUserAccount = new(
        "You are signed in, but you have no user account yet. Until the portal exists, make one by GraphQL: createUserAccount.",
        "Votre session est ouverte, mais vous n'avez pas encore de compte d'utilisateur. D'ici à ce que le portail existe, créez-en un par GraphQL : createUserAccount.");

    public static readonly LocalizedText SignInReference = new("Reference of your credential", "Référence de votre justificatif d'identité");
    public static readonly LocalizedText SignInReferenceWhy = new(
        "If you lost the credential of your user account, read this to the officer who helps you.",
        "Si vous avez perdu le justificatif de votre compte d'utilisateur, lisez-la à l'agent qui vous aide.");

    public static readonly LocalizedText StaffRoles = new("Staff roles", "Rôles du personnel");
    public static readonly LocalizedText Accounts = new("My business accounts", "Mes comptes d'affaires");
    public static readonly LocalizedText NoAccounts = new("You are in no business account.", "Vous n'êtes dans aucun compte d'affaires.");
    public static readonly LocalizedText MoreAccounts = new("Only the first 100 are shown.", "Seuls les 100 premiers sont affichés.");
    public static readonly LocalizedText BusinessNumber = new("Business number", "Numéro d'entreprise");
    public static readonly LocalizedText Business = new("Business", "Entreprise");
    public static readonly LocalizedText Role = new("My role", "Mon rôle");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText SessionEnds = new("Your session ends if you do nothing until", "Votre session se ferme sans activité de votre part d'ici");

    public static LocalizedText Of(AccountRole role) => role switch
    {
        AccountRole.Owner => new("Account owner", "Titulaire de compte"),
        AccountRole.ProxyOwner => new("Proxy account owner", "Titulaire de compte mandataire"),
        AccountRole.User => new("Account user", "Utilisateur de compte"),
        _ => new("Account browser", "Lecteur de compte"),
    };

    public static LocalizedText Of(AccountState state) => state switch
    {
        AccountState.Active => new("Active", "Actif"),
        AccountState.Suspended => new("Suspended", "Suspendu"),
        _ => new("Closed", "Fermé"),
    };

    public static LocalizedText Of(StaffRole role) => role switch
    {
        StaffRole.RegistrationOfficer => new("Registration officer", "Agent d'inscription"),
        StaffRole.TccuOfficer => new("TCCU officer", "Agent de l'USTCC"),
        StaffRole.Supervisor => new("Supervisor", "Superviseur"),
        StaffRole.Auditor => new("Auditor", "Vérificateur"),
        _ => new("Operator", "Exploitant technique"),
    };
}
