using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>A declaration was voided, for good: its number stays and answers that it is void.</summary>
/// <param name="ReceivedOn">With the id, the declaration's key.</param>
/// <param name="Filer">The person who did it; null for a machine client.</param>
public sealed record DeclarationVoided(AccountId Account, DateOnly ReceivedOn, Guid Declaration, PersonId? Filer, Channel Channel) : IModuleNotification
{
    public string Subject => $"declaration {Declaration}";
}
