using Cers.Declarations.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Data;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>What was found in the file of a bulk load: a row of the error report.</summary>
internal sealed class BulkFindingEntry : IOwned
{
    public Guid LoadId { get; init; }

    /// <summary>Its place in the report, from 0.</summary>
    public int Position { get; init; }

    public AccountId AccountId { get; init; }

    public int Line { get; init; }

    public string? Record { get; init; }

    public string? SenderReference { get; init; }

    public string? Field { get; init; }

    public int? Start { get; init; }

    public string? Value { get; init; }

    public required string RuleId { get; init; }

    public Severity Severity { get; init; }

    public required string MessageEn { get; init; }

    public required string MessageFr { get; init; }

    /// <summary>Those that are kept of what was found after so many others.</summary>
    public static IEnumerable<BulkFindingEntry> Of(BulkLoad load, IEnumerable<BulkFinding> findings, int after) =>
        findings.Take(Math.Max(0, BulkLoadReport.MostFindings - after)).Select((f, i) => new BulkFindingEntry
        {
            LoadId = load.Id,
            Position = after + i,
            AccountId = load.AccountId,
            Line = f.Line,
            Record = f.Record,
            SenderReference = f.SenderReference,
            Field = f.Field,
            Start = f.Start,
            Value = f.Value,
            RuleId = f.RuleId,
            Severity = f.Severity,
            MessageEn = f.Message.En,
            MessageFr = f.Message.Fr,
        });

    public BulkFindingRow Tell() => new(Line, Record, SenderReference, Field, Start, Value, RuleId, Severity, new LocalizedText(MessageEn, MessageFr));
}
