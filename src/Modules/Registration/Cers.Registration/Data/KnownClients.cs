using Cers.Kernel;
using Cers.ModuleKit.Signals;
using Cers.Registration.Contracts;

namespace Cers.Registration.Data;

/// <summary>For whom providers file, in memory, by the provider's account; the triggers on associations and authorizations drop it, those on the register drop all.</summary>
internal sealed class KnownClients(SignalHub signals)
{
    public FactCache<ClientsOfProvider> OfAccount { get; } = new(signals, "clients", most: 5_000);
}

/// <summary>The active clients of one account with their rights; none for an account that files for nobody.</summary>
internal sealed record ClientsOfProvider(IReadOnlyDictionary<BusinessNumber, FilingRights> ByNumber);
