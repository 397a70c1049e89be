using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>
/// An audit entry as it is hashed: a line for every column that is not null, sorted by name, each value in one written form with its length in
/// front. A column that is added later changes no entry before it. docs/operations-keys-and-audit.md describes the form for other programs.
/// </summary>
internal sealed class CanonicalEntry
{
    private const string Heading = "cers audit entry 1\n";

    private CanonicalEntry(IReadOnlyDictionary<string, string> values)
    {
        Values = values;
        Id = Guid.ParseExact(values["id"], "D");
        Position = long.Parse(values["position"], CultureInfo.InvariantCulture);
        At = DateTimeOffset.Parse(values["at"], CultureInfo.InvariantCulture);
        Hash = SHA256.HashData(Encoding.UTF8.GetBytes(Text()));
    }

    /// <summary>The written values of the columns that are not null.</summary>
    public IReadOnlyDictionary<string, string> Values { get; }

    public Guid Id { get; }

    public long Position { get; }

    public DateTimeOffset At { get; }

    public byte[] Hash { get; }

    /// <summary>Reads a row of all columns.</summary>
    public static CanonicalEntry Read(NpgsqlDataReader row)
    {
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < row.FieldCount; i++)
        {
            if (!row.IsDBNull(i))
            {
                values[row.GetName(i)] = Write(row.GetValue(i));
            }
        }

        return new CanonicalEntry(values);
    }

    public static CanonicalEntry From(IReadOnlyDictionary<string, string> values) => new(new SortedDictionary<string, string>(values.ToDictionary(), StringComparer.Ordinal));

    public static IEnumerable<string> ColumnsOf(NpgsqlDataReader row) => Enumerable.Range(0, row.FieldCount).Select(row.GetName).Order(StringComparer.Ordinal);

    /// <summary>Four bytes of a column's hash, zero where it is null: enough to name the column that differs, not what proves it.</summary>
    public uint HintOf(string column) =>
        Values.TryGetValue(column, out var value) ? BinaryPrimitives.ReadUInt32BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes($"{column}\n{value}"))) : 0;

    private string Text()
    {
        var text = new StringBuilder(Heading);
        foreach (var (name, value) in Values)
        {
            text.Append(CultureInfo.InvariantCulture, $"{name} {Encoding.UTF8.GetByteCount(value)}:{value}\n");
        }

        return text.ToString();
    }

    private static string Write(object value) => value switch
    {
        string text => text,
        Guid id => id.ToString("D"),
        DateTime at => at.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture),
        bool flag => flag ? "true" : "false",
        short or int or long => Convert.ToString(value, CultureInfo.InvariantCulture)!,
        string[] items => string.Concat(items.Select(i => string.Create(CultureInfo.InvariantCulture, $"{Encoding.UTF8.GetByteCount(i)}:{i}"))),
        _ => throw new NotSupportedException($"An audit entry cannot be sealed with a value of type {value.GetType().Name}: give it a written form first."),
    };
}
