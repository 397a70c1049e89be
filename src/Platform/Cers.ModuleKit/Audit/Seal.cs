using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Npgsql;

namespace Cers.ModuleKit.Audit;

/// <summary>Where an entry stands in the trail: in order of the transactions that wrote them, then by id.</summary>
internal readonly record struct Place(long Position, Guid Id) : IComparable<Place>
{
    public static readonly Place Start = new(long.MinValue, Guid.Empty);

    // As PostgreSQL compares a uuid: byte by byte in the order of its text.
    public int CompareTo(Place other) =>
        Position != other.Position ? Position.CompareTo(other.Position) : Bytes(Id).AsSpan().SequenceCompareTo(Bytes(other.Id));

    private static byte[] Bytes(Guid id) => id.ToByteArray(bigEndian: true);
}

/// <summary>An entry as a seal remembers it.</summary>
internal sealed record Leaf(Guid Id, byte[] Hash, IReadOnlyList<uint> Hints);

/// <summary>A sealed batch of audit entries, on top of the batch before.</summary>
internal sealed record Seal
{
    public const string Columns =
        "number, sealed_at, previous, after_position, after_id, to_position, to_id, first_at, last_at, entries, columns, leaves, signed_by, hash, signature";

    public static readonly byte[] NoPrevious = new byte[SHA256.HashSizeInBytes];

    public required long Number { get; init; }

    public required DateTimeOffset SealedAt { get; init; }

    /// <summary>The hash of the seal before; zeros for the first.</summary>
    public required byte[] Previous { get; init; }

    public required Place After { get; init; }

    public required Place To { get; init; }

    public required DateTimeOffset FirstAt { get; init; }

    public required DateTimeOffset LastAt { get; init; }

    public required int Entries { get; init; }

    /// <summary>The columns that an entry had when it was sealed.</summary>
    public required string[] ColumnNames { get; init; }

    public required byte[] Leaves { get; init; }

    public required string SignedBy { get; init; }

    public byte[] Hash { get; init; } = [];

    public byte[] Signature { get; init; } = [];

    /// <summary>What is hashed and signed.</summary>
    public string Text() => string.Create(
        CultureInfo.InvariantCulture,
        $"""
         cers audit seal 1
         number {Number}
         sealed {Time(SealedAt)}
         previous {Convert.ToHexStringLower(Previous)}
         after {After.Position} {After.Id:D}
         to {To.Position} {To.Id:D}
         first {Time(FirstAt)}
         last {Time(LastAt)}
         entries {Entries}
         columns {string.Join(' ', ColumnNames)}
         leaves {Convert.ToHexStringLower(SHA256.HashData(Leaves))}
         key {SignedBy}

         """).ReplaceLineEndings("\n");

    public byte[] Content() => Encoding.UTF8.GetBytes(Text());

    public static byte[] Pack(IEnumerable<CanonicalEntry> entries, IReadOnlyList<string> columns)
    {
        using var leaves = new MemoryStream();
        Span<byte> hint = stackalloc byte[4];
        foreach (var entry in entries)
        {
            leaves.Write(entry.Id.ToByteArray(bigEndian: true));
            leaves.Write(entry.Hash);
            foreach (var column in columns)
            {
                BinaryPrimitives.WriteUInt32BigEndian(hint, entry.HintOf(column));
                leaves.Write(hint);
            }
        }

        return leaves.ToArray();
    }

    /// <summary>The leaves, one an entry; null when their size is not what the seal says.</summary>
    public IReadOnlyList<Leaf>? Unpack()
    {
        var size = 16 + SHA256.HashSizeInBytes + (4 * ColumnNames.Length);
        if (Leaves.Length != (long)size * Entries)
        {
            return null;
        }

        return [.. Enumerable.Range(0, Entries).Select(i =>
        {
            var leaf = Leaves.AsSpan(i * size, size);
            var hints = new uint[ColumnNames.Length];
            for (var c = 0; c < hints.Length; c++)
            {
                hints[c] = BinaryPrimitives.ReadUInt32BigEndian(leaf[(48 + (4 * c))..]);
            }

            return new Leaf(new Guid(leaf[..16], bigEndian: true), leaf[16..48].ToArray(), hints);
        })];
    }

    public static Seal Read(NpgsqlDataReader row) => new()
    {
        Number = row.GetInt64(0),
        SealedAt = row.GetFieldValue<DateTimeOffset>(1),
        Previous = row.GetFieldValue<byte[]>(2),
        After = new Place(row.GetInt64(3), row.GetGuid(4)),
        To = new Place(row.GetInt64(5), row.GetGuid(6)),
        FirstAt = row.GetFieldValue<DateTimeOffset>(7),
        LastAt = row.GetFieldValue<DateTimeOffset>(8),
        Entries = row.GetInt32(9),
        ColumnNames = row.GetFieldValue<string[]>(10),
        Leaves = row.GetFieldValue<byte[]>(11),
        SignedBy = row.GetString(12),
        Hash = row.GetFieldValue<byte[]>(13),
        Signature = row.GetFieldValue<byte[]>(14),
    };

    internal static string Time(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.ffffff'Z'", CultureInfo.InvariantCulture);
}
