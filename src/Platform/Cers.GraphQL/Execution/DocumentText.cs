namespace Cers.GraphQL.Execution;

/// <summary>A document's text as a key: equal when all bytes are. Its hash is seeded anew by each process, so that nobody can choose texts that collide.</summary>
readonly struct DocumentText(ReadOnlyMemory<byte> bytes) : IEquatable<DocumentText>
{
    readonly ReadOnlyMemory<byte> bytes = bytes;

    public bool Equals(DocumentText other) => bytes.Span.SequenceEqual(other.bytes.Span);

    public override bool Equals(object? obj) => obj is DocumentText other && Equals(other);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(bytes.Span);
        return hash.ToHashCode();
    }
}
