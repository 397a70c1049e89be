using Cers.Kernel;

namespace Cers.Messaging;

/// <summary>Answers who has which role in which business account. Owned and answered by Identity; asked for every message of an account.</summary>
public interface IAccessFacts
{
    /// <summary>The person's role in the account; null when there is none, or when the account may not be worked with.</summary>
    ValueTask<AccountRole?> RoleAsync(PersonId person, AccountId account, CancellationToken ct);
}
