namespace Cers.Registration.Contracts;

/// <summary>Where a business designation comes from.</summary>
public enum DesignationOrigin
{
    /// <summary>What form BSF831 said, when the authorization ID was allocated or when the designation was put right.</summary>
    Bsf831,

    /// <summary>What was reported in CAED.</summary>
    Caed,

    /// <summary>A decided dispute.</summary>
    Case,

    /// <summary>A member of staff, outside a dispute.</summary>
    Staff,
}
