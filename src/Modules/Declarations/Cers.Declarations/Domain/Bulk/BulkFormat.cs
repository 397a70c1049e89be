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
