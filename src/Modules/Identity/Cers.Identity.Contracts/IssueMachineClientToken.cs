using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Identity.Contracts;

/// <summary>
/// An access token for a machine client whose assertion the host has verified: at+jwt, ES256, ten minutes. Refused when the assertion was shown
/// before on any host, when client or key have ended, and for a scope that the client does not have.
/// </summary>
/// <param name="Key">The key that signed the assertion.</param>
/// <param name="Assertion">The assertion's jti.</param>
/// <param name="AssertionEndsAt">Until then it is remembered.</param>
/// <param name="Scopes">Null for all that the client has.</param>
[SystemOnly]
public sealed record IssueMachineClientToken(Guid Client, Guid Key, string Assertion, DateTimeOffset AssertionEndsAt, IReadOnlyList<MachineScope>? Scopes)
    : ICommand<IssuedMachineClientToken>;

/// <summary>The claims of a machine client's token besides those of RFC 9068.</summary>
public static class MachineClientClaims
{
    public const string Account = "account";

    /// <summary>The client's key that got the token, and ends it.</summary>
    public const string Key = "client_key";

    /// <summary>RFC 8693, section 4.2.</summary>
    public const string Scope = "scope";
}

public sealed record IssuedMachineClientToken(string Token, DateTimeOffset ExpiresAt, IReadOnlyList<MachineScope> Scopes);
