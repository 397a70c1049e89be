using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>The legal and operating names of those for whom this business account may file as their customs service provider; from memory.</summary>
[CalledBy("Declarations"), InWords("Ask for the names of the clients", "Demander les noms des clients")]
public sealed record GetClientNames(AccountId Account) : IQuery<IReadOnlyList<string>>, IAccountMessage;
