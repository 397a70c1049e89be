using Cers.Kernel;
using Cers.Messaging.Operations;
using Cers.ModuleKit.Audit;
using Cers.ModuleKit.Tests.Trial;
using Microsoft.Extensions.DependencyInjection;

namespace Cers.ModuleKit.Tests.Audit;

/// <summary>What tests do with the trail: leave entries, wait until they are sealed, verify.</summary>
internal static class Trail
{
    private const string Writers =
        """
        select concat_ws(' ', datname, application_name, state, backend_xid, now() - xact_start, left(query, 100))
        from pg_stat_activity where backend_xid is not null
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Sends commands, each of which leaves an entry.</summary>
    public static async Task WriteAsync(this Platform platform, int entries)
    {
        var (owner, account) = platform.Member(AccountRole.Owner);
        for (var i = 0; i < entries; i++)
        {
            await platform.SendAsync(owner, new WriteNote(account, System.Security.Cryptography.RandomNumberGenerator.GetHexString(12)));
        }
    }

    /// <summary>Seals until nothing waits: other databases of the cluster may hold the line for a moment.</summary>
    public static async Task<AuditChain> SealAllAsync(this Platform platform)
    {
        var sealer = platform.Services.GetRequiredService<AuditSealer>();
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            await sealer.SealAsync(CancellationToken.None);
            var chain = await platform.ChainAsync();
            if (chain is { Last: not null, OldestUnsealed: null })
            {
                return chain;
            }

            if (patience.IsCancellationRequested)
            {
                throw new TimeoutException($"Still unsealed. In the cluster run: {string.Join("; ", await platform.Database.RowsAsync(Writers))}");
            }

            await Task.Delay(20, CancellationToken.None);
        }
    }

    public static async Task<AuditChain> ChainAsync(this Platform platform) => (await platform.SendAsync(Platform.Someone(StaffRole.Auditor), new GetAuditChain())).Value;

    public static Task<AuditReport> VerifyAsync(this Platform platform, long from = 1, AuditAnchor? anchor = null) =>
        platform.Services.GetRequiredService<AuditVerifier>().VerifyAsync(from, anchor, CancellationToken.None);
}
