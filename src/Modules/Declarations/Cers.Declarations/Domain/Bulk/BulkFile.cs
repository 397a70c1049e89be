using System.Runtime.CompilerServices;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>Reads the file of a bulk load as a stream: never more than a declaration at a time.</summary>
internal sealed class BulkFile(Stream content, BulkFormat format, string fileName)
{
    private readonly List<BulkFinding> faults = [];

    /// <summary>What refuses the whole file; complete when the reading has ended.</summary>
    public IReadOnlyList<BulkFinding> Faults => faults;

    /// <summary>How many there are; complete when the reading has ended.</summary>
    public int Declarations { get; private set; }

    /// <summary>
    /// The declarations in the order of the file. Reading the same file again gives the same. A file is read up to what refuses it, where that leaves nothing to go
    /// on with: a byte that is not UTF-8, more than 4 megabytes, more than 200 declarations.
    /// </summary>
    public async IAsyncEnumerable<BulkDeclaration> ReadAsync([EnumeratorCancellation] CancellationToken ct)
    {
        var references = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var read in DeclarationsAsync(ct))
        {
            yield return read().Build(references);
        }
    }

    /// <summary>Reads to the end for what refuses the file and for its number of declarations; what is wrong with one of them is not looked for.</summary>
    public async Task CheckAsync(CancellationToken ct)
    {
        await foreach (var _ in DeclarationsAsync(ct))
        {
        }
    }

    private async IAsyncEnumerable<Func<BulkDeclarationBuilder>> DeclarationsAsync([EnumeratorCancellation] CancellationToken ct)
    {
        if (BulkFormats.Of(fileName) != format)
        {
            faults.Add(BulkFinding.OfFile(BulkRules.FileName, 1, value: fileName));
        }

        IBulkReader reader = format switch
        {
            BulkFormat.JsonLines => new JsonLinesReader(content),
            BulkFormat.Csv => new CsvArchiveReader(content),
            _ => new FixedWidthReader(content),
        };
        await foreach (var read in reader.ReadAsync(faults.Add, ct))
        {
            Declarations++;
            yield return read;
        }

        if (Declarations == 0 && !faults.Exists(f => f.RuleId is BulkRules.FileSize or BulkRules.Encoding or BulkRules.Archive))
        {
            faults.Add(BulkFinding.OfFile(BulkRules.DeclarationCount, 1));
        }
    }
}

/// <summary>Reads one format.</summary>
internal interface IBulkReader
{
    /// <summary>
    /// The declarations as they end, at most 200, each to be read before the next is asked for, or never where only their number matters; what refuses the whole file is
    /// told beside them.
    /// </summary>
    IAsyncEnumerable<Func<BulkDeclarationBuilder>> ReadAsync(Action<BulkFinding> refuses, CancellationToken ct);
}
