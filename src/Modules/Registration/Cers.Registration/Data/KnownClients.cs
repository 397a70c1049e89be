using Cers.Kernel;
using Cers.ModuleKit.Signals;

namespace Cers.Registration.Data;

/// <summary>For whom providers file, in memory, by the provider's account; the triggers on associations and authorizations drop it, those on the register's answers drop it.</summary>
internal sealed class KnownClients(SignalHub signals)
{
    public FactCache<ClientsOfProvider> OfAccount { get; } = new(signals, "clients", most: 5_000);
}

/// <summary>The active clients of one account with their rights; none for an account that files for nobody.</summary>
/// <param name="ReadAt">When it was read: the register's answers get newer without a signal.</param>
internal sealed record ClientsOfProvider(DateTimeOffset ReadAt, IReadOnlyDictionary<BusinessNumber, AnsweredRights> ByNumber);
