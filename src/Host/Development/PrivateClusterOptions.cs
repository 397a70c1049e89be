namespace Cers.Host.Development;

/// <summary>Where a private cluster lives and how careful it is with its data.</summary>
/// <param name="Directory">Holds the data directory, the passwords and the log. Made when missing.</param>
public sealed record PrivateClusterOptions(string Directory)
{
    /// <summary>False for tests: no fsync, no synchronous commit, no full page writes. A crash of the machine may lose everything.</summary>
    public bool Durable { get; init; } = true;

    /// <summary>
    /// For tests: stops the cluster and deletes the directory when this process ends, however it ends.
    /// Otherwise the cluster outlives a killed Host, and the next start takes it over.
    /// </summary>
    public bool Throwaway { get; init; }

    /// <summary>Throws away the data that is there.</summary>
    public bool Fresh { get; init; }

    /// <summary>Connections the server accepts.</summary>
    public int MaxConnections { get; init; } = 100;

    /// <summary>The folder with initdb and postgres; null looks for the system's, then for npm's.</summary>
    public string? BinariesFolder { get; init; }
}
