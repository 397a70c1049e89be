using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// As whom may this business account file for that business number? Its own number, or that of a client whose association with it is active; from memory, so that
/// a submission asks nobody.
/// </summary>
[CalledBy("Declarations"), InWords("Ask for the right to file for a client", "Demander le droit de produire pour un client")]
public sealed record MayFileFor(AccountId Account, BusinessNumber Exporter) : IQuery<FilingFor>, IAccountMessage;

/// <param name="Exporter">Rights of the business that is filed for; null when the account may not file for it.</param>
public sealed record FilingFor(FilingRights? Exporter);
