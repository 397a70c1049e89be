using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Confirms an e-mail address by the code mailed to it. Refused, always with the same answer, when there is no such code, it has ended, or it
/// is wrong; five wrong ones end a code.
/// </summary>
[Public]
public sealed record ConfirmEmail(string Email, string Code) : ICommand<ConfirmedEmail>, ILimited
{
    public IEnumerable<AttemptLimit> Limits(Actor actor) => EmailCodeLimits.ForConfirmation(Email, actor);
}

/// <param name="Confirmation">Names the confirmed address to <see cref="SubmitApplication"/>; opaque.</param>
/// <param name="ValidUntil">The instant at which the confirmation ends.</param>
public sealed record ConfirmedEmail(string Confirmation, DateTimeOffset ValidUntil);
