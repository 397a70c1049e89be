using Cers.Kernel;

namespace Cers.Identity.Domain;

/// <summary>A person's stay after a sign-in: it ends after 20 idle minutes, after 12 hours, or by log-out.</summary>
internal sealed class Session
{
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(20);
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);
    public static readonly TimeSpan KeptAtMostEvery = TimeSpan.FromMinutes(1);

    public required Guid Id { get; init; }

    /// <summary>SHA-256 of the cookie's ticket: who reads the table cannot take a session over.</summary>
    public required byte[] TicketHash { get; set; }

    public required PersonId PersonId { get; init; }

    /// <summary>What was signed in with; null for a session that began before this was noted.</summary>
    public Guid? CredentialId { get; init; }

    public required string Provider { get; init; }

    public required string[] StaffRoles { get; init; }

    public string? DisplayName { get; init; }

    public required Language Language { get; init; }

    /// <summary>The hint for log-out at the provider, encrypted.</summary>
    public byte[]? IdToken { get; init; }

    public Guid? IdTokenKeyId { get; init; }

    public string? Address { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    public required DateTimeOffset KeptAt { get; set; }

    /// <summary>The provider's name for its own session (sid), by which it tells of its end.</summary>
    public string? ProviderSession { get; init; }

    /// <summary>When the person proved to the provider who he or she is; null where it did not say.</summary>
    public DateTimeOffset? AuthenticatedAt { get; init; }

    /// <summary>Null while the session counts for nothing but showing the second factor.</summary>
    public DateTimeOffset? SecondFactorAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public DateTimeOffset LastsUntil => StartedAt + Longest;

    public DateTimeOffset EndsAt => KeptAt + Idle < LastsUntil ? KeptAt + Idle : LastsUntil;

    public bool IsLive(DateTimeOffset now) => EndedAt is null && now < EndsAt;

    /// <summary>True while access tokens issued in it count: they last ten minutes of their own, so that idle time does not end them.</summary>
    public bool CarriesTokens(DateTimeOffset now) => EndedAt is null && now < LastsUntil;

    public bool IsKeepDue(DateTimeOffset now) => now - KeptAt >= KeptAtMostEvery;

    public void Keep(DateTimeOffset now)
    {
        if (IsLive(now) && IsKeepDue(now))
        {
            KeptAt = now;
        }
    }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}
