using Cers.ModuleKit.Keys;
using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>No key is retired while a value made with it lives: each column that names one is accounted for.</summary>
public sealed class KeyUseTests(CersApp app) : IClassFixture<CersApp>
{
    [Fact]
    public async Task Every_column_that_holds_a_key_s_id_is_accounted_for()
    {
        var columns = await app.Database.RowsAsync(
            """
            select n.nspname || '.' || c.relname || '.' || a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
            where a.attname like '%key\_id' and a.atttypid = 'uuid'::regtype and c.relkind in ('r', 'p') and not c.relispartition and not a.attisdropped
            """);
        var said = app.Services.GetServices<KeyUse>().OfType<StoredKeyUse>().Select(u => $"{u.Table}.{u.Column}").ToHashSet(StringComparer.Ordinal);

        Assert.True(columns.Count >= 6, string.Join(' ', columns));
        Assert.DoesNotContain(columns, c => !said.Contains(c));
    }

    [Fact]
    public async Task What_a_module_says_of_its_values_can_be_asked()
    {
        var clock = app.Services.GetRequiredService<TimeProvider>();
        var key = await app.Services.GetRequiredService<KeyRing>().CurrentAsync(KeyPurpose.Hmac, TestContext.Current.CancellationToken);
        await using var owner = NpgsqlDataSource.Create(app.Database.Migrator);
        var administration = new KeyAdministration(
            owner, app.Services.GetRequiredService<WrappingKey>(), app.Services.GetServices<KeyUse>(),
            app.Services.GetRequiredService<Microsoft.AspNetCore.DataProtection.KeyManagement.IKeyManager>(), clock);

        // An application leaves a client request id and a code with the key.
        await app.Data.ApplicationSubmittedAsync("Aurora Avionics Corp.");
        await administration.RotateAsync(KeyPurpose.Hmac, TestContext.Current.CancellationToken);
        app.Clock.Advance(KeyRing.Overlap * 2);
        var refusal = (await administration.RetireAsync(key.Id, TestContext.Current.CancellationToken)).Refusal;
        Assert.Contains("client request ids, until", refusal, StringComparison.Ordinal);

        app.Clock.Advance(TimeSpan.FromDays(31));
        Assert.Null((await administration.RetireAsync(key.Id, TestContext.Current.CancellationToken)).Refusal);
    }
}
