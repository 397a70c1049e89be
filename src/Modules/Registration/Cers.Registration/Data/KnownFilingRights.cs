using Cers.ModuleKit.Signals;
using Cers.Registration.Contracts;

namespace Cers.Registration.Data;

/// <summary>Filing rights, in memory; the triggers on authorizations drop them by <c>filing:account</c>, those on the register drop all.</summary>
internal sealed class KnownFilingRights(SignalHub signals)
{
    public FactCache<FilingRights> OfAccount { get; } = new(signals, "filing", most: 20_000);
}
