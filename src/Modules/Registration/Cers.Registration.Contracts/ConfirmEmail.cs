using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Confirms an e-mail address by the code mailed to it. Refused, always with the same answer, when there is no such code, it has ended, or it
/// is wrong; five wrong ones end a code. A code works once; the same request sent again gets the same confirmation.
/// </summary>
[Public]
public sealed record ConfirmEmail(string Email, string Code, string? ClientRequestId = null) : ICommand<ConfirmedEmail>, IClientRequest, ILimited
{
    string IClientRequest.Requester => RequestEmailCode.RequesterOf(Email);

    public IEnumerable<AttemptLimit> Limits(Actor actor) => EmailCodeLimits.ForConfirmation(Email, actor);
}

/// <param name="Confirmation">Names the confirmed address to <see cref="SubmitApplication"/>; opaque.</param>
/// <param name="ValidUntil">The instant at which the confirmation ends.</param>
public sealed record ConfirmedEmail(string Confirmation, DateTimeOffset ValidUntil);
