using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>
/// Rows of many entities at once, by COPY in the transaction of the command: what the context would insert one by one, with the columns and conversions of its model. For
/// entities that nothing changes afterwards and whose values all come from us.
/// </summary>
internal static class CopiedRows
{
    public static async Task CopyAsync<T>(this DeclarationsDbContext db, IEnumerable<T> entities, CancellationToken ct)
        where T : class
    {
        using var rows = entities.GetEnumerator();
        if (!rows.MoveNext())
        {
            return;
        }

        var entity = db.Model.FindEntityType(typeof(T))!;
        var columns = entity.GetProperties().Select(p => new Column(p)).ToList();
        await using var writer = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(
            $"copy {entity.GetSchema()}.{entity.GetTableName()} ({string.Join(", ", columns.Select(c => c.Name))}) from stdin (format binary)", ct);
        do
        {
            await writer.StartRowAsync(ct);
            foreach (var column in columns)
            {
                await column.WriteAsync(writer, rows.Current, ct);
            }
        }
        while (rows.MoveNext());

        await writer.CompleteAsync(ct);
    }

    private sealed class Column(IProperty property)
    {
        private readonly RelationalTypeMapping mapping = property.GetRelationalTypeMapping();
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public string Name { get; } = property.GetColumnName();

        public Task WriteAsync(NpgsqlBinaryImporter writer, object row, CancellationToken ct)
        {
            var value = getter.GetClrValue(row);
            return value is null
                ? writer.WriteNullAsync(ct)
                : writer.WriteAsync(mapping.Converter is { } converter ? converter.ConvertToProvider(value)! : value, mapping.StoreTypeNameBase, ct);
        }
    }
}
