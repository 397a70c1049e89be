using Cers.ModuleKit.Signals;
using Cers.Registration.Contracts;

namespace Cers.Registration.Data;

/// <summary>Filing rights, in memory; the triggers on authorizations and on the register's answers drop them by <c>filing:account</c>.</summary>
internal sealed class KnownFilingRights(SignalHub signals)
{
    public FactCache<AnsweredRights> OfAccount { get; } = new(signals, "filing", most: 20_000);
}

/// <param name="AnsweredAt">When the register answered; null when it never did.</param>
internal sealed record AnsweredRights(FilingRights Rights, DateTimeOffset? AnsweredAt);
