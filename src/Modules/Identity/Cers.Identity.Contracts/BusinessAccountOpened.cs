using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>A person opened the business account of an authorization ID and is its owner.</summary>
public sealed record BusinessAccountOpened(AccountId Account, AuthorizationId AuthorizationId, PersonId Owner, DateTimeOffset OpenedAt) : IModuleNotification
{
    public string Subject => $"account {Account}";
}
