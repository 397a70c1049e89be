using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>Tells Identity which business account holds an authorization ID that somebody said on the telephone.</summary>
[CalledBy("Identity")]
public sealed record FindAuthorizationHolder(AuthorizationId AuthorizationId) : IQuery<AuthorizationHolder>;

/// <param name="Account">Null when nobody holds it: there is no such ID, or its shared secret was not used yet.</param>
public sealed record AuthorizationHolder(AccountId? Account);
