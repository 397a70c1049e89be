using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Mails a six-digit code to an address, to be given to <see cref="ConfirmEmail"/> within ten minutes. A new code ends the former one.
/// Refused after several codes for one address or network address in an hour.
/// </summary>
[Public]
public sealed record RequestEmailCode(string Email, Language Language, string? ClientRequestId) : ICommand<SentEmailCode>, IClientRequest, ILimited
{
    string IClientRequest.Requester => RequesterOf(Email);

    public IEnumerable<AttemptLimit> Limits(Actor actor) => EmailCodeLimits.ForRequest(Email, actor);

    // Nobody has shown yet that the address is his: these ids are apart from those of the confirmed address.
    internal static string RequesterOf(string email) => $"code {email.Trim().ToLowerInvariant()}";
}

/// <param name="ValidUntil">The instant at which the code ends.</param>
public sealed record SentEmailCode(DateTimeOffset ValidUntil);
