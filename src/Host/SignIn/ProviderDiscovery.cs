using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Cers.Host.SignIn;

/// <summary>
/// A provider's discovery document and signing keys, kept for an hour, and read again when a token names an unknown key. (The
/// framework's ConfigurationManager answers a refresh with what it had before, and fetches behind our back.)
/// </summary>
internal sealed class ProviderDiscovery(SignInProvider provider, HttpClient client, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(1);

    /// <summary>Tokens with made-up key ids must not make us ask the provider each time.</summary>
    private static readonly TimeSpan BetweenRefreshes = TimeSpan.FromSeconds(10);

    private readonly HttpDocumentRetriever retriever = new(client) { RequireHttps = provider.Discovery.StartsWith("https://", StringComparison.OrdinalIgnoreCase) };
    private readonly SemaphoreSlim gate = new(1, 1);
    private volatile Known? known;
    private DateTimeOffset refreshedAt;

    /// <exception cref="SignInException">It cannot be read, or is another issuer's.</exception>
    public async Task<OpenIdConnectConfiguration> GetAsync(CancellationToken ct) =>
        known is { } fresh && clock.GetUtcNow() - fresh.ReadAt < Kept ? fresh.Configuration : await ReadAsync(known, ct);

    /// <summary>Reads it now, unless that was just done.</summary>
    public async Task<OpenIdConnectConfiguration> RefreshAsync(CancellationToken ct)
    {
        var before = known;
        var now = clock.GetUtcNow();
        if (before is not null && now - refreshedAt < BetweenRefreshes)
        {
            return before.Configuration;
        }

        refreshedAt = now;
        return await ReadAsync(before, ct);
    }

    private async Task<OpenIdConnectConfiguration> ReadAsync(Known? seen, CancellationToken ct)
    {
        await gate.WaitAsync(ct);
        try
        {
            if (known is { } other && other != seen)
            {
                return other.Configuration;
            }

            var read = await OpenIdConnectConfigurationRetriever.GetAsync(provider.Discovery, retriever, ct);
            if (read.Issuer != provider.Authority)
            {
                throw new SignInException("Its discovery document names another issuer.");
            }

            known = new Known(read, clock.GetUtcNow());
            return read;
        }
        catch (Exception e) when (e is IOException or InvalidOperationException or ArgumentException or HttpRequestException)
        {
            throw new SignInException("Its discovery document cannot be read.");
        }
        finally
        {
            gate.Release();
        }
    }

    private sealed record Known(OpenIdConnectConfiguration Configuration, DateTimeOffset ReadAt);
}
