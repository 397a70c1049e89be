using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Uses up the activation ID of a former CAED client to create a business account: the business gets an authorization ID, with the designation reported in
/// CAED, that belongs to the account. Refused as REG-012, always with the same answer, when it is unknown, used, replaced or expired.
/// </summary>
[CalledBy("Identity")]
public sealed record RedeemActivationId(string ActivationId, AccountId Account) : ICommand<RedeemedBusiness>;
