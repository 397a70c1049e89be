using Cers.Kernel;
using Cers.Registration.Domain;

namespace Cers.Registration.Registry;

/// <summary>Whoever keeps RM accounts and their designation. The outside world: ask it before a transaction begins.</summary>
internal interface IRmAccountRegistry
{
    /// <summary>What it knows of a business number; null when it does not answer within three seconds.</summary>
    Task<RegistryAnswer?> LookupAsync(BusinessNumber number, CancellationToken ct);
}
