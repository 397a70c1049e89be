namespace Cers.Declarations.Domain.Bulk;

/// <summary>Reads the file of a bulk load as a stream: never more than a declaration at a time.</summary>
internal sealed class BulkFile(Stream content, BulkFormat format, string fileName)
{
    /// <summary>What refuses the whole file; complete when the reading has ended.</summary>
    public IReadOnlyList<BulkFinding> Faults { get; } = [];

    /// <summary>How many there are; complete when the reading has ended.</summary>
    public int Declarations { get; }

    /// <summary>The declarations in the order of the file. Reading the same file again gives the same.</summary>
    public IAsyncEnumerable<BulkDeclaration> ReadAsync(CancellationToken ct) =>
        throw new NotImplementedException($"{fileName} {format} {content.CanRead} {ct.CanBeCanceled}");
}
