using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Adds a second credential to the signed-in person: from now on either one signs him or her in. The host has verified it by a sign-in in the same
/// session. Refused when it is somebody else's; the person is told by mail.
/// </summary>
/// <param name="Provider">The configured name of its provider, for the mail.</param>
[SignedIn, FreshSignIn]
public sealed record LinkCredential(string Issuer, string Subject, string Provider) : ICommand<Done>;
