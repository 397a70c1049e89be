using System.Text;
using Cers.Declarations.Domain.Bulk;

namespace Cers.Declarations.Tests.Domain.Bulk;

/// <summary>The files that are published as samples, and readings of files in general.</summary>
internal static class BulkSamples
{
    /// <summary>The moment at which the samples have their expected results: 2026-12-01 12:00 in Ottawa.</summary>
    public static readonly DateTimeOffset Now = new(2026, 12, 1, 17, 0, 0, TimeSpan.Zero);

    public static IReadOnlyList<string> Names { get; } = ["bulk-good-1", "bulk-good-2", "bulk-bad-1", "bulk-bad-2", "bulk-bad-3"];

    public static string Text(string name) => Encoding.UTF8.GetString(Bytes(name));

    public static byte[] Bytes(string name)
    {
        using var stream = typeof(BulkSamples).Assembly.GetManifestResourceStream($"Samples/{name}") ?? throw new InvalidOperationException($"No sample {name}.");
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    /// <summary>A file read to its end.</summary>
    public static Task<BulkReading> ReadAsync(string text, BulkFormat format = BulkFormat.FixedWidth) => ReadAsync(Encoding.UTF8.GetBytes(text), format);

    public static async Task<BulkReading> ReadAsync(byte[] bytes, BulkFormat format = BulkFormat.FixedWidth, string? name = null)
    {
        var file = new BulkFile(new MemoryStream(bytes), format, name ?? $"load{format.Extension()}");
        var declarations = new List<BulkDeclaration>();
        await foreach (var declaration in file.ReadAsync(CancellationToken.None))
        {
            declarations.Add(declaration);
        }

        return new BulkReading(file, declarations);
    }

    /// <summary>Rows as the error report has them.</summary>
    public static string Report(IEnumerable<BulkFinding> findings)
    {
        var report = new StringBuilder("line,record,sender_reference,field,start,value,rule_id,severity,message_en,message_fr\n");
        foreach (var f in findings)
        {
            object?[] cells = [f.Line, f.Record, f.SenderReference, f.Field, f.Start, f.Value, f.RuleId, f.Severity.ToString().ToLowerInvariant(), f.Message.En, f.Message.Fr];
            report.AppendJoin(',', cells.Select(c => Quoted(FormattableString.Invariant($"{c}")))).Append('\n');
        }

        return report.ToString();
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(",\"\r\n") ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

internal sealed record BulkReading(BulkFile File, IReadOnlyList<BulkDeclaration> Declarations)
{
    /// <summary>What refuses the file, else what refuses its declarations.</summary>
    public IReadOnlyList<BulkFinding> Faults => File.Faults.Count > 0 ? File.Faults : [.. Declarations.SelectMany(d => d.Faults)];

    public IEnumerable<(int Line, string? Field, string Rule)> Told => Faults.Select(f => (f.Line, f.Field, f.RuleId));
}
