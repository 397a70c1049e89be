using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>A declaration was amended: its number stays, its content is a later version.</summary>
/// <param name="ReceivedOn">With the id, the declaration's key.</param>
/// <param name="Filer">The person who did it; null for a machine client.</param>
public sealed record DeclarationAmended(AccountId Account, DateOnly ReceivedOn, Guid Declaration, int Version, PersonId? Filer, Channel Channel) : IModuleNotification
{
    public string Subject => $"declaration {Declaration}";
}
