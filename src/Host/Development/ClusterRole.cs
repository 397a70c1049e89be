namespace Cers.Host.Development;

/// <summary>The logins of the private cluster, each with a password of its own.</summary>
public enum ClusterRole
{
    /// <summary>Superuser of the cluster: tests clone databases with it; the Host never uses it for its own work, since it bypasses every policy.</summary>
    Administrator,

    /// <summary>Owns the database and everything migrations make in it.</summary>
    Migrator,

    /// <summary>What the Host runs as.</summary>
    App,

    /// <summary>Reads only.</summary>
    Read,
}
