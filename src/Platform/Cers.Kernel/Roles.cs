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

/// <summary>What a business account is in the portal.</summary>
public enum BusinessDesignation
{
    Exporter,
    CustomsServiceProvider,
}
