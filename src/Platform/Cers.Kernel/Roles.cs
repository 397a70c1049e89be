namespace Cers.Kernel;

/// <summary>A person's role in one business account.</summary>
public enum AccountRole
{
    /// <summary>Created the business account or was named by an owner; all rights.</summary>
    Owner,

    /// <summary>Manages users, but not other proxies.</summary>
    ProxyOwner,

    /// <summary>Works on documents, lookups and templates.</summary>
    User,

    /// <summary>Only views.</summary>
    Browser,
}

/// <summary>A role of border-agency staff.</summary>
public enum StaffRole
{
    RegistrationOfficer,
    TccuOfficer,
    Supervisor,
    Auditor,
    Operator,
}

/// <summary>What a machine client may do in its business account.</summary>
public enum MachineScope
{
    /// <summary>See documents, their state and their proof.</summary>
    DeclarationsRead,

    /// <summary>Work on drafts, submit, amend and void.</summary>
    DeclarationsSubmit,

    /// <summary>Work on summary reports and submit them.</summary>
    SummarySubmit,

    /// <summary>Export the archive.</summary>
    ArchiveRead,
}

/// <summary>Scopes as tokens and client programs name them (RFC 6749, section 3.3).</summary>
public static class MachineScopes
{
    private static readonly IReadOnlyDictionary<string, MachineScope> ByName = new Dictionary<string, MachineScope>(StringComparer.Ordinal)
    {
        ["declarations:read"] = MachineScope.DeclarationsRead,
        ["declarations:submit"] = MachineScope.DeclarationsSubmit,
        ["summary:submit"] = MachineScope.SummarySubmit,
        ["archive:read"] = MachineScope.ArchiveRead,
    };

    public static IEnumerable<string> Names => ByName.Keys;

    public static string Name(this MachineScope scope) => ByName.Single(s => s.Value == scope).Key;

    public static MachineScope? Find(string name) => ByName.TryGetValue(name, out var scope) ? scope : null;
}

/// <summary>What a business account is in the portal.</summary>
public enum BusinessDesignation
{
    Exporter,
    CustomsServiceProvider,
}
