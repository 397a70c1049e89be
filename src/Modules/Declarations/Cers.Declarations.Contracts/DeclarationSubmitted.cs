using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>A declaration was accepted and has its proof-of-report number.</summary>
/// <param name="ReceivedOn">With the id, the declaration's key.</param>
/// <param name="Filer">The person who filed it; null for a machine client.</param>
public sealed record DeclarationSubmitted(AccountId Account, DateOnly ReceivedOn, Guid Declaration, PersonId? Filer, Channel Channel) : IModuleNotification
{
    public string Subject => $"declaration {Declaration}";
}
