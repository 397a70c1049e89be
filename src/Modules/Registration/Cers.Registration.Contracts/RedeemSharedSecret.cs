using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Uses up a shared secret to create a business account: the application is completed, the authorization ID belongs to the account. Refused as
/// REG-013, always with the same answer, when the pair is unknown or wrong, or the secret is used, expired, replaced or paused.
/// </summary>
[CalledBy("Identity")]
public sealed record RedeemSharedSecret(AuthorizationId AuthorizationId, string SharedSecret, AccountId Account) : ICommand<RedeemedBusiness>;
