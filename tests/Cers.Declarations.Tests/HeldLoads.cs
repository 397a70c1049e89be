using Cers.Declarations.Data;
using Cers.Declarations.Domain.Bulk;
using Cers.Declarations.UseCases;
using Cers.Kernel;
using Cers.Messaging;
using Cers.ModuleKit.Files;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Xunit;

namespace Cers.Declarations.Tests;

/// <summary>An application that works on no bulk load by itself: a test claims them and sends their chunks, as a runner would.</summary>
public sealed class HeldLoads : CersApp
{
    private static readonly Actor Runner = Actor.System("BulkRunner");

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Services.GetServices<IHostedService>().OfType<BulkRunner>().Single().StopAsync(TestContext.Current.CancellationToken);
    }

    internal BulkQueue Queue => Services.GetRequiredService<BulkQueue>();

    /// <summary>Claims until it has the load: others in the queue are of other tests.</summary>
    internal async Task<ClaimedLoad> ClaimAsync(string load)
    {
        await Database.ExecuteAsync("update declarations.bulk_loads set lease_until = null where id = $1::uuid", load);
        return (await Queue.ClaimAsync(1000, TestContext.Current.CancellationToken)).Single(l => l.Id == Guid.Parse(load));
    }

    internal async Task<IReadOnlyList<BulkDeclaration>> ReadAsync(ClaimedLoad load)
    {
        await using var content = new FileContent(Services.GetRequiredService<NpgsqlDataSource>(), load.File, load.Size);
        return await new BulkFile(content, load.Format, load.Name).ReadAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
    }

    internal async Task<Result<BulkProgress>> CheckAsync(ClaimedLoad load) => await Door.SendAsync(
        Runner, new CheckBulkLoad(load.Account, load.Id, load.Fence, [], (await ReadAsync(load)).Count), TestContext.Current.CancellationToken);

    /// <summary>Submits the declarations from one ordinal to another.</summary>
    internal async Task<Result<BulkProgress>> SubmitAsync(ClaimedLoad load, int from, int to, bool givesUp = false) => await Door.SendAsync(
        Runner,
        new ProcessBulkChunk(load.Account, load.Id, load.Fence, [.. (await ReadAsync(load)).Where(d => d.Ordinal >= from && d.Ordinal <= to)], givesUp),
        TestContext.Current.CancellationToken);

    /// <summary>Claimed and checked.</summary>
    internal async Task<ClaimedLoad> BeginAsync(string load)
    {
        var claimed = await ClaimAsync(load);
        Assert.True((await CheckAsync(claimed)).Value.GoesOn);
        return claimed;
    }
}
