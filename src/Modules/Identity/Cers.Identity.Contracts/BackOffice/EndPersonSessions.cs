using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts.BackOffice;

/// <summary>
/// Ends a person's sessions and the access tokens issued in them, on every host within a second: somebody else may be signed in as the person, who is told
/// by mail. Refused for oneself, and when nobody is signed in as the person.
/// </summary>
/// <param name="Reason">Why, for colleagues and auditors, 5 to 200 characters; no personal data.</param>
[Permission(IdentityPermissions.EndSessions)]
public sealed record EndPersonSessions(UserReferenceNumber Urn, string Reason) : ICommand<Done>;
