using Cers.Kernel;

namespace Cers.Declarations.Domain.Bulk;

/// <summary>A row of a bulk load's error report: what was found, and where it stands in the file.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Record">H, D, P, C or R; null where the line is none of them.</param>
/// <param name="Field">The layout's name; null for a whole record.</param>
/// <param name="Start">The field's first position, from 1; only where fields have positions.</param>
/// <param name="Value">What was found, at most 50 characters.</param>
internal sealed record BulkFinding(
    int Line, string? Record, string? SenderReference, string? Field, int? Start, string? Value, string RuleId, Severity Severity, LocalizedText Message);
