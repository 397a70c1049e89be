using System.Linq.Expressions;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Cers.Declarations.Data;

/// <summary>
/// Rows of many entities at once, by COPY in the transaction of the command: what the context would insert one by one, with the columns and conversions of its model. For
/// entities that nothing changes afterwards; what the database gives them is not read.
/// </summary>
internal static class CopiedRows
{
    private static readonly MethodInfo WriteValue = typeof(NpgsqlBinaryImporter).GetMethods()
        .Single(m => m.Name == nameof(NpgsqlBinaryImporter.Write) && m.GetParameters() is [_, { ParameterType: var type }] && type == typeof(string));

    public static async Task CopyAsync<T>(this DeclarationsDbContext db, IEnumerable<T> entities, CancellationToken ct)
        where T : class
    {
        using var rows = entities.GetEnumerator();
        if (!rows.MoveNext())
        {
            return;
        }

        var copy = db.Model.FindEntityType(typeof(T))!.GetOrAddRuntimeAnnotationValue("RowCopy", entity => new Copy<T>(entity!), db.Model.FindEntityType(typeof(T)));
        await using var writer = await ((NpgsqlConnection)db.Database.GetDbConnection()).BeginBinaryImportAsync(copy.Command, ct);
        do
        {
            // A value at a time asynchronously would cost more than all else; the thread waits only where the server does not keep up with some kilobytes.
            writer.StartRow();
            copy.WriteRow(writer, rows.Current);
        }
        while (rows.MoveNext());

        await writer.CompleteAsync(ct);
    }

    /// <summary>How rows of an entity are copied.</summary>
    private sealed class Copy<T>
    {
        public Copy(IEntityType entity)
        {
            // The others are given by the database.
            var columns = entity.GetProperties().Where(p => p.ValueGenerated == ValueGenerated.Never).ToList();
            Command = $"copy {entity.GetSchema()}.{entity.GetTableName()} ({string.Join(", ", columns.Select(c => c.GetColumnName()))}) from stdin (format binary)";
            var (writer, row) = (Expression.Parameter(typeof(NpgsqlBinaryImporter)), Expression.Parameter(typeof(T)));
            WriteRow = Expression.Lambda<Action<NpgsqlBinaryImporter, T>>(Expression.Block(columns.Select(c => Write(writer, row, c))), writer, row).Compile();
        }

        public string Command { get; }

        public Action<NpgsqlBinaryImporter, T> WriteRow { get; }

        private static Expression Write(Expression writer, Expression row, IProperty column)
        {
            Expression value = Expression.Property(row, column.PropertyInfo!);
            Expression? given = Nullable.GetUnderlyingType(value.Type) is not null ? Expression.Property(value, nameof(Nullable<>.HasValue))
                : value.Type.IsValueType ? null : Expression.ReferenceNotEqual(value, Expression.Constant(null));
            var mapping = column.GetRelationalTypeMapping();
            var stored = mapping.Converter is { } converter
                ? Expression.Invoke(converter.ConvertToProviderExpression, Expression.Convert(value, converter.ModelClrType))
                : Nullable.GetUnderlyingType(value.Type) is { } type ? Expression.Convert(value, type) : value;
            var write = Expression.Call(writer, WriteValue.MakeGenericMethod(stored.Type), stored, Expression.Constant(mapping.StoreTypeNameBase));
            return given is null ? write : Expression.IfThenElse(given, write, Expression.Call(writer, nameof(NpgsqlBinaryImporter.WriteNull), null));
        }
    }
}
