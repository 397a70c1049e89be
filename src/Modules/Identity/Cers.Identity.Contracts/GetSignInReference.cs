using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// The reference of the credential that the caller signed in with last: what a person without a user account reads to the officer who is to link the
/// credential to the user account that the person had before.
/// </summary>
[SignedIn]
public sealed record GetSignInReference : IQuery<CredentialReference>;
