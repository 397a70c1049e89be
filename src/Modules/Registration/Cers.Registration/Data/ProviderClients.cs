using Cers.Kernel;

namespace Cers.Registration.Data;

/// <summary>A customs service provider's associations, as far as its designation concerns them. Interim until associations are here.</summary>
internal sealed class ProviderClients
{
    public Task<int> CountAsync(AccountId provider, CancellationToken ct) => Task.FromResult(0);

    public Task EndAllAsync(AccountId provider, CancellationToken ct) => Task.CompletedTask;
}
