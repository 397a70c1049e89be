using Cers.Testing;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Cers.Architecture.Tests.Data;

/// <summary>What the migrations made is what the code believes.</summary>
public sealed class CatalogueTests(CersApp app) : IClassFixture<CersApp>
{
    private const string Columns =
        """
        select c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || case when a.attnotnull then '' else ' null' end
        from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = $1 and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
        """;

    private static readonly string[] Verbs = ["from", "join", "into", "update", "references"];

    [Fact]
    public async Task Every_mapped_column_is_there_with_its_type_and_nullability()
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var context in Contexts.In(scope))
        {
            var there = (await app.Database.RowsAsync(Columns, context.Schema)).ToHashSet(StringComparer.Ordinal);
            var mapped = context.Tables().SelectMany(t => t.Columns.Select(c => $"{t.Name}.{c.Name} {c.StoreType}{(c.IsNullable ? " null" : "")}"));

            var missing = mapped.Where(m => !there.Contains(m)).ToList();
            Assert.True(missing.Count == 0, $"{context.Schema} has no\n{string.Join('\n', missing)}\nbut\n{string.Join('\n', there.Where(t => missing.Exists(m => m.Split(' ')[0] == t.Split(' ')[0])))}");
        }
    }

    /// <summary>A column that no entity has is a leftover, or one that is only written: neither is wanted in a module's schema.</summary>
    [Fact]
    public async Task Every_column_of_a_mapped_table_is_mapped()
    {
        await using var scope = app.Services.CreateAsyncScope();
        foreach (var context in Contexts.In(scope).Where(c => c.Schema != "platform"))
        {
            var tables = context.Tables().ToDictionary(t => t.Name, t => t.Columns.Select(c => c.Name).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);
            var there = (await app.Database.RowsAsync(Columns, context.Schema)).Select(c => c.Split(' ')[0].Split('.'));

            var unmapped = there.Where(c => tables.TryGetValue(c[0], out var columns) && !columns.Contains(c[1])).Select(c => $"{context.Schema}.{c[0]}.{c[1]}").ToList();
            Assert.True(unmapped.Count == 0, string.Join('\n', unmapped));
        }
    }

    [Fact]
    public async Task No_foreign_key_crosses_schemas() =>
        Assert.Empty(await app.Database.RowsAsync(
            """
            select k.conname from pg_constraint k join pg_class a on a.oid = k.conrelid join pg_class b on b.oid = k.confrelid
            where k.contype = 'f' and a.relnamespace <> b.relnamespace
            """));

    [Fact]
    public async Task Every_table_has_a_primary_key() =>
        Assert.Empty(await app.Database.RowsAsync(
            """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and n.nspname not in ('pg_catalog', 'information_schema')
              and not exists (select from pg_constraint k where k.conrelid = c.oid and k.contype = 'p') and not c.relispartition
            """));

    [Fact]
    public async Task The_application_owns_nothing_and_reads_and_writes_rows_of_every_schema()
    {
        Assert.Empty(await app.Database.RowsAsync("select relname from pg_class where relowner = 'cers_app'::regrole"));
        Assert.Empty(await app.Database.RowsAsync(
            """
            select n.nspname, c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and not c.relispartition and n.nspname not in ('pg_catalog', 'information_schema')
              and not has_table_privilege('cers_app', c.oid, 'select')
            """));
    }

    [Fact]
    public async Task A_module_s_sql_names_no_other_module_s_schema()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var schemas = Contexts.In(scope).ToDictionary(c => c.GetType().Assembly.GetName().Name!.Split('.')[1], c => c.Schema, StringComparer.Ordinal);
        var faults = new List<string>();
        foreach (var module in Solution.Modules)
        {
            foreach (var file in Solution.Files($"src/Modules/{module}", "*.sql").Concat(Solution.Files($"src/Modules/{module}", "*.cs")))
            {
                var text = Solution.Text(file);
                faults.AddRange(schemas.Where(s => s.Key != module && s.Value != "platform")
                    .Where(s => Verbs.Any(verb => text.Contains($"{verb} {s.Value}.", StringComparison.OrdinalIgnoreCase)))
                    .Select(s => $"{file} names {s.Value}"));
            }
        }

        Assert.Empty(faults);
    }
}
