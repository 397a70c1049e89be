using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Who an access token speaks for, once the host has verified signature, issuer, audience and times. Not found when the session (claim sid)
/// it was issued in has ended, lacks its second factor or is not the person's (claim sub), so that log-out ends tokens too.
/// </summary>
[SystemOnly]
public sealed record GetTokenBearer(PersonId Person, Guid Session) : IQuery<TokenBearer>;

/// <summary>A token carries no staff roles: the back-office takes cookies only.</summary>
public sealed record TokenBearer(PersonId Person, UserReferenceNumber? Urn, Language Language, DateTimeOffset? AuthenticatedAt);
