using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// Mails a six-digit code that confirms the address for a user account; it lasts ten minutes, and a new one replaces it.
/// Refused when the person has asked for five codes within the hour.
/// </summary>
[SignedIn]
public sealed record RequestUserEmailCode(string Email, Language Language, string? ClientRequestId) : ICommand<Done>, IClientRequest;
