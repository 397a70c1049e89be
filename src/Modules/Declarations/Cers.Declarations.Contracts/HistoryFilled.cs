using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Declarations.Contracts;

/// <summary>An account's online history is nearly full, or full, or reports have left it.</summary>
/// <param name="Online">Reports in it.</param>
/// <param name="Left">Reports that have left it since this was told last.</param>
/// <param name="Most">How many it holds.</param>
public sealed record HistoryFilled(AccountId Account, int Online, int Left, int Most) : IModuleNotification
{
    public string Subject => $"account {Account}";
}
