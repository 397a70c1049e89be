namespace Cers.Host.Development;

/// <summary>The private PostgreSQL cluster cannot be used; the message says what to do about it.</summary>
public sealed class PrivateClusterException(string message) : Exception(message);
