using Cers.Declarations.Domain.Document;
using Cers.Kernel;

namespace Cers.Declarations.Domain;

internal enum ChangeKind
{
    Amend,
    Void,
}

/// <summary>What is asked to be done to a submitted declaration.</summary>
/// <param name="Before">What was last declared.</param>
/// <param name="Seen">The version that was seen by whoever asks.</param>
/// <param name="Reason">A code of reasons for amendment, or for voiding.</param>
/// <param name="WindowDays">So many days after the original's acceptance it needs no explanation.</param>
internal sealed record Change(
    ChangeKind Kind, Declaration Declaration, DeclarationContent Before, int Seen, string? Reason, string? Explanation, DateTimeOffset At, int WindowDays)
{
    public const int ShortestExplanation = 10;
    public const int LongestExplanation = 500;

    public DateOnly Day => OttawaTime.DateOf(At);

    public bool AfterWindow => Day > OttawaTime.DateOf(Declaration.AcceptedAt).AddDays(WindowDays);

    public bool IsExplained => Explanation is { Length: >= ShortestExplanation and <= LongestExplanation };
}
