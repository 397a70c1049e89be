using Cers.Kernel;

namespace Cers.Host.Development.Simulator;

/// <summary>Everyone the simulator lets you be. The demo accounts of the seed belong to them.</summary>
internal static class Personas
{
    private const string GcKey = "GCKEY";
    private const string Partner = "SIGN_IN_PARTNER";
    private const string Staff = "STAFF";

    /// <summary>Any subject of this form is one more newcomer: <c>newcomer-lee</c>.</summary>
    private const string MoreNewcomers = "newcomer-";

    public static IReadOnlyList<Persona> All { get; } =
    [
        new("newcomer", GcKey, "Nadia", "Newcomer", Language.En, new("Newcomer: a credential, nothing else", "Nouvelle venue : un justificatif, rien d'autre")),
        new("owner", GcKey, "Olivia", "Owner", Language.En, new("Account owner, demo account", "Titulaire de compte, compte de démonstration")),
        new("proxy-owner", GcKey, "Pierre", "Proxy", Language.Fr, new("Proxy account owner, demo account", "Titulaire de compte mandataire, compte de démonstration")),
        new("user", Partner, "Uma", "User", Language.En, new("Account user, demo account", "Utilisatrice de compte, compte de démonstration")),
        new("browser", Partner, "Bruno", "Browser", Language.Fr, new("Account browser, demo account: may only look", "Lecteur de compte, compte de démonstration : consultation seulement")),
        new("other-owner", GcKey, "Omar", "Other", Language.En, new("Account owner, another account", "Titulaire de compte, autre compte")),
        new("csp-owner", GcKey, "Chloé", "Courtier", Language.Fr, new("Account owner, customs service provider", "Titulaire de compte, fournisseur de services douaniers")),
        new("officer-1", Staff, "Rita", "Registrar", Language.En, new("Registration officer", "Agente d'inscription"), StaffRole.RegistrationOfficer),
        new("officer-2", Staff, "Rémi", "Registraire", Language.Fr, new("Registration officer", "Agent d'inscription"), StaffRole.RegistrationOfficer),
        new("tccu-1", Staff, "Tara", "Trader", Language.En, new("TCCU officer", "Agente de l'USTCC"), StaffRole.TccuOfficer),
        new("tccu-2", Staff, "Théo", "Tremblay", Language.Fr, new("TCCU officer", "Agent de l'USTCC"), StaffRole.TccuOfficer),
        new("supervisor-1", Staff, "Sam", "Supervisor", Language.En, new("Supervisor", "Superviseur"), StaffRole.Supervisor),
        new("supervisor-2", Staff, "Sylvie", "Simard", Language.Fr, new("Supervisor", "Superviseure"), StaffRole.Supervisor),
        new("auditor", Staff, "Ava", "Auditor", Language.En, new("Auditor", "Vérificatrice"), StaffRole.Auditor),
        new("operator", Staff, "Otto", "Operator", Language.En, new("Operator", "Exploitant technique"), StaffRole.Operator),
    ];

    public static Persona? Find(string? id)
    {
        if (All.FirstOrDefault(p => p.Id == id) is { } known)
        {
            return known;
        }

        return id is not null && id.StartsWith(MoreNewcomers, StringComparison.Ordinal) && id.Length is > 9 and <= 40 && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '-')
            ? new Persona(id, GcKey, "Nova", id[MoreNewcomers.Length..], Language.En, new($"Newcomer {id}", $"Nouvelle venue {id}"))
            : null;
    }
}
