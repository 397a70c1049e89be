using Cers.Kernel;

namespace Cers.Declarations.Contracts;

/// <summary>What a bulk load is at.</summary>
public enum BulkLoadState
{
    /// <summary>It waits for a host.</summary>
    Queued,

    /// <summary>The file as a whole is being looked at; nothing has been submitted.</summary>
    Checking,

    /// <summary>Its declarations are being submitted, some at a time.</summary>
    Processing,

    /// <summary>Every declaration has its result.</summary>
    Done,

    /// <summary>Nothing of the file was taken: it is not as it must be, or all had to be accepted and one was not.</summary>
    Refused,

    /// <summary>It ended before its last declaration: cancelled, or its sender may not submit any more. What was accepted before stays.</summary>
    Cancelled,
}

/// <summary>What became of a declaration of a bulk load.</summary>
public enum BulkResult
{
    Accepted,

    /// <summary>Stored as a draft, as the file asks.</summary>
    Draft,

    /// <summary>Stored as a draft, as something is to be verified that the file does not acknowledge.</summary>
    NeedsAcknowledgement,

    Refused,
}

/// <summary>How far a bulk load is: a file of declarations that one sender sent for one account.</summary>
public sealed record BulkLoadDetails
{
    /// <summary>What <see cref="SentBy"/> says where staff sent it for a caller.</summary>
    public const string ByStaff = "staff";

    public required Guid Id { get; init; }

    /// <summary>As the sender calls the file.</summary>
    public required string Name { get; init; }

    /// <summary>Of the content, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }

    public required long Size { get; init; }

    /// <summary>The user reference number of whoever sent it, or the machine client; of staff no more than that they are.</summary>
    public required string SentBy { get; init; }

    /// <summary>When the whole file was there: every declaration in it is received at that moment.</summary>
    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>One declaration that is not accepted refuses all of them.</summary>
    public required bool AllOrNothing { get; init; }

    public required BulkLoadState State { get; init; }

    /// <summary>Null while it goes on.</summary>
    public DateTimeOffset? FinishedAt { get; init; }

    /// <summary>Why it ended before every declaration could have its own result; null where it did not.</summary>
    public LocalizedText? EndedBecause { get; init; }

    /// <summary>It ends before the next declarations are submitted.</summary>
    public required bool CancelAsked { get; init; }

    /// <summary>How many are in the file; null while it has not been looked at.</summary>
    public int? Declarations { get; init; }

    /// <summary>How many of them have their result.</summary>
    public required int Done { get; init; }

    public required int Accepted { get; init; }

    public required int Drafts { get; init; }

    public required int NeedsAcknowledgement { get; init; }

    public required int Refused { get; init; }

    /// <summary>More was found than <see cref="BulkLoadReport.MostFindings"/>.</summary>
    public required bool MoreFindings { get; init; }
}

/// <summary>A bulk load with what became of each declaration (the submission report) and what was found (the error report).</summary>
/// <param name="Results">In the order of the file.</param>
/// <param name="Findings">In the order of the file; none more than <see cref="MostFindings"/>.</param>
public sealed record BulkLoadReport(BulkLoadDetails Load, IReadOnlyList<BulkResultRow> Results, IReadOnlyList<BulkFindingRow> Findings)
{
    /// <summary>Rows of an error report; of more it says only that there are.</summary>
    public const int MostFindings = 10_000;

    /// <summary>So many days after the end of the load its file and its reports are kept.</summary>
    public const int DaysKept = 90;
}

/// <param name="Ordinal">Its place in the file, from 1.</param>
/// <param name="FirstLine">From 1.</param>
/// <param name="SenderReference">The sender's own key of the declaration; null where the file has none.</param>
/// <param name="ProofOfReport">Of an accepted one.</param>
/// <param name="LateByMinutes">Of an accepted one; 0 when it was on time.</param>
/// <param name="Draft">Where it was stored as one.</param>
/// <param name="Errors">How many of each severity were found.</param>
public sealed record BulkResultRow(
    int Ordinal,
    int FirstLine,
    string? SenderReference,
    BulkResult Result,
    ProofOfReport? ProofOfReport,
    int? LateByMinutes,
    Guid? Draft,
    int Errors,
    int Verifies,
    int Warnings,
    int Infos);

/// <param name="Line">From 1.</param>
/// <param name="Record">H, D, P, C or R; null where the line is none of them.</param>
/// <param name="Field">The layout's name; null for a whole record.</param>
/// <param name="Start">The field's first position, from 1; only where fields have positions.</param>
/// <param name="Value">What was found, at most 50 characters.</param>
public sealed record BulkFindingRow(
    int Line, string? Record, string? SenderReference, string? Field, int? Start, string? Value, string RuleId, Severity Severity, LocalizedText Message);
