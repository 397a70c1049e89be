using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>Owners of business accounts who chose to hear of outages, each once, in the order of their ids: some after a person, or from the first.</summary>
[CalledBy("Declarations")]
public sealed record ListOutageReaders(PersonId? After, int Most) : IQuery<IReadOnlyList<OutageReader>>;

public sealed record OutageReader(PersonId Person, Contact Contact);
