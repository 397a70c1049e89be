namespace Cers.Registration.Contracts;

/// <summary>
/// The shape of an activation ID: 12 characters of the alphabet of shared secrets, shown as XXXX-XXXX-XXXX. Case, hyphens and blanks are ignored; I and L
/// are read as 1, O as 0.
/// </summary>
public static class ActivationIdFormat
{
    public const int Length = 12;

    /// <summary>True when it can be somebody's activation ID; what cannot is no attempt.</summary>
    public static bool IsWellFormed(string? text) => Read(text) is not null;

    /// <summary>The 12 characters of a typed activation ID; null when the shape is wrong.</summary>
    public static string? Read(string? text) => SharedSecretFormat.Characters(text, Length);

    /// <summary>How people read it: XXXX-XXXX-XXXX.</summary>
    public static string Show(string id) => $"{id[..4]}-{id[4..8]}-{id[8..12]}";
}
