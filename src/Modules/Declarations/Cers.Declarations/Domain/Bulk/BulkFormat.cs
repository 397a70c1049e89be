namespace Cers.Declarations.Domain.Bulk;

/// <summary>How the declarations of a bulk load stand in its file.</summary>
internal enum BulkFormat
{
    /// <summary>Records of fixed-length fields: .txt.</summary>
    FixedWidth,

    /// <summary>A JSON object a line, each a declaration: .jsonl.</summary>
    JsonLines,

    /// <summary>One CSV file for each type of record, in one archive: .zip.</summary>
    Csv,
}

internal static class BulkFormats
{
    /// <summary>How the name of a file of the format ends.</summary>
    public static string Extension(this BulkFormat format) => format switch
    {
        BulkFormat.JsonLines => ".jsonl",
        BulkFormat.Csv => ".zip",
        _ => ".txt",
    };

    /// <summary>The format that somebody asks for by a word: txt, jsonl, csv; null for any other.</summary>
    public static BulkFormat? Called(string? word) => word switch
    {
        "txt" => BulkFormat.FixedWidth,
        "jsonl" => BulkFormat.JsonLines,
        "csv" => BulkFormat.Csv,
        _ => null,
    };

    /// <summary>The format of a file by its name; null when it is none of ours (BLK-FIL-001).</summary>
    public static BulkFormat? Of(string fileName) =>
        Enum.GetValues<BulkFormat>().Where(f => fileName.EndsWith(f.Extension(), StringComparison.OrdinalIgnoreCase)).Cast<BulkFormat?>().FirstOrDefault();
}
