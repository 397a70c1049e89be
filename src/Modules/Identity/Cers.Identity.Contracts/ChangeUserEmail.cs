using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Gives the caller's user account another e-mail address, which a code mailed there confirms; the former one is told. Refused when the code does not
/// confirm the address, when another user account has it, and after five wrong codes in ten minutes.
/// </summary>
[SignedIn, FreshSignIn]
public sealed record ChangeUserEmail(string Email, string EmailCode, string? ClientRequestId) : ICommand<UserAccount>, IClientRequest, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) => EmailCodeAttempts.Of(actor);
}
