using Cers.Kernel;

namespace Cers.BackOffice.Layout;

internal static class LayoutTexts
{
    public static readonly LocalizedText Product = new("CERS", "SCDE");
    public static readonly LocalizedText ProductInFull = new("Canadian Export Reporting System", "Système canadien de déclaration des exportations");
    public static readonly LocalizedText NotGovernment = new(
        "An open implementation. This is not a Government of Canada service.",
        "Une mise en œuvre libre. Ceci n'est pas un service du gouvernement du Canada.");

    public static readonly LocalizedText SkipToMain = new("Skip to main content", "Passer au contenu principal");
    public static readonly LocalizedText OtherLanguage = new("Français", "English");
    public static readonly LocalizedText MenuName = new("Main menu", "Menu principal");
    public static readonly LocalizedText BreadcrumbName = new("You are here", "Vous êtes ici");
    public static readonly LocalizedText UserName = new("Your session", "Votre session");
    public static readonly LocalizedText SignedInAs = new("Signed in as", "Session ouverte par");
    public static readonly LocalizedText SignOut = new("Sign out", "Fermer la session");
    public static readonly LocalizedText Home = new("Home", "Accueil");
    public static readonly LocalizedText Me = new("My profile", "Mon profil");
    public static readonly LocalizedText Applications = new("Applications", "Demandes");
    public static readonly LocalizedText Cases = new("Designation cases", "Dossiers de désignation");
    public static readonly LocalizedText Associations = new("Clients of providers", "Clients des fournisseurs");
    public static readonly LocalizedText KeyedInForms = new("Forms on paper", "Formulaires papier");
    public static readonly LocalizedText Secrets = new("Shared secrets", "Secrets partagés");
    public static readonly LocalizedText RmRegister = new("RM accounts", "Comptes RM");
    public static readonly LocalizedText Declarations = new("Declarations", "Déclarations");
    public static readonly LocalizedText BulkLoads = new("Bulk loads", "Chargements en bloc");
    public static readonly LocalizedText PossibleDuplicates = new("Possible duplicates", "Doublons possibles");
    public static readonly LocalizedText LateChanges = new("Late changes", "Changements tardifs");
    public static readonly LocalizedText LegalHolds = new("Legal holds", "Conservation juridique");
    public static readonly LocalizedText PeopleAndAccounts = new("People and accounts", "Personnes et comptes");
    public static readonly LocalizedText Staff = new("Staff", "Personnel");
    public static readonly LocalizedText PortalMessages = new("Portal messages", "Messages du portail");
    public static readonly LocalizedText MessagesName = new("Messages to users of the portal", "Messages aux utilisateurs du portail");
    public static readonly LocalizedText Dismiss = new("Do not show this again", "Ne plus afficher");
    public static readonly LocalizedText AuditTrail = new("Audit trail", "Piste de vérification");
    public static readonly LocalizedText AsFile = new("This list as a file (CSV)", "Cette liste en fichier (CSV)");
    public static readonly LocalizedText DatedSettings = new("Dated settings", "Paramètres datés");
    public static readonly LocalizedText CodeTables = new("Code tables", "Tables de codes");
    public static readonly LocalizedText Holidays = new("Holidays", "Jours fériés");
    public static readonly LocalizedText Outages = new("Outages", "Pannes");
    public static readonly LocalizedText Jobs = new("Jobs", "Tâches planifiées");
    public static readonly LocalizedText DeadLetters = new("Undelivered", "Envois en échec");
    public static readonly LocalizedText Done = new("Done", "C'est fait");
    public static readonly LocalizedText Protected = new(
        "Staff pages: the applications and accounts shown are Protected A once completed.",
        "Pages du personnel : les demandes et les comptes affichés sont Protégé A une fois remplis.");

    public static readonly LocalizedText RegistrationOfficer = new("Registration officer", "Agent d'inscription");
    public static readonly LocalizedText TccuOfficer = new("TCCU officer", "Agent de l'USTCC");
    public static readonly LocalizedText Supervisor = new("Supervisor", "Superviseur");
    public static readonly LocalizedText Auditor = new("Auditor", "Vérificateur");
    public static readonly LocalizedText Operator = new("Operator", "Exploitant technique");

    public static LocalizedText Of(StaffRole role) => role switch
    {
        StaffRole.RegistrationOfficer => RegistrationOfficer,
        StaffRole.TccuOfficer => TccuOfficer,
        StaffRole.Supervisor => Supervisor,
        StaffRole.Auditor => Auditor,
        _ => Operator,
    };
}
