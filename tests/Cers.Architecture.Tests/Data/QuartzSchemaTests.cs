using Cers.Testing;
using Microsoft.Extensions.Hosting;
using Npgsql;
using Quartz;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>Our migration of Quartz's tables makes what the package would make: an upgrade that needs other tables fails here.</summary>
public sealed class QuartzSchemaTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Columns =
        """
        select c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull, pg_get_expr(d.adbin, d.adrelid)
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
        where n.nspname = $1 and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped order by 1, 2
        """;

    private const string Constraints =
        """
        select c.relname, replace(pg_get_constraintdef(k.oid), $1 || '.', '')
        from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace where n.nspname = $1 order by 1, 2
        """;

    private const string Indexes = "select tablename, replace(indexdef, $1 || '.', '') from pg_indexes where schemaname = $1 order by 1, 2";

    [Fact]
    public async Task The_migration_makes_what_the_package_would()
    {
        await app.Database.ExecuteAsync("create schema scratch");
        await ProvisionAsync();

        foreach (var query in (string[])[Columns, Constraints, Indexes])
        {
            var provisioned = await app.Database.RowsAsync(query, "scratch");
            Assert.NotEmpty(provisioned);
            Assert.Equal(provisioned, await app.Database.RowsAsync(query, "quartz"));
        }
    }

    private async Task ProvisionAsync()
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Services.AddQuartz("scratch", q => q.UsePersistentStore(s =>
        {
            s.UsePostgres(NpgsqlFactory.Instance, app.Database.Migrator);
            s.ConfigureStore(o => o.TablePrefix = "scratch.qrtz_");
            s.ProvisionSchema();
        }));
        builder.Services.AddQuartzHostedService();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }
}
