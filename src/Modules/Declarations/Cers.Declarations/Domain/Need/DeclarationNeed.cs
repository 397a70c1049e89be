using Cers.Kernel;

namespace Cers.Declarations.Domain.Need;

/// <summary>
/// Whether goods must be declared. Information only, not a ruling. Without an outcome something is missing or cannot be: the faults say what.
/// </summary>
/// <param name="Row">The row of the table that decided.</param>
/// <param name="TimeLimits">By when to report: of the mode that was named, else of every mode. Empty where nothing is to be reported.</param>
/// <param name="SummaryDueOn">The last day for the summary report, where the time of export was given.</param>
/// <param name="Steps">The rows that were looked at, in their order.</param>
internal sealed record DeclarationNeed(
    Need? Outcome, int? Row, LocalizedText? Reason, LocalizedText? Citation, NdrCode? Ndr, IReadOnlyList<NeedTimeLimit> TimeLimits, DateOnly? SummaryDueOn,
    IReadOnlyList<NeedStep> Steps, IReadOnlyList<NeedFault> Faults)
{
    private static readonly LocalizedText Information = new("Information only, not a ruling.", "À titre d'information seulement; ceci n'est pas une décision.");

    /// <summary>What the answer is worth.</summary>
    public LocalizedText Notice { get; } = Information;

    public static DeclarationNeed Faulty(IReadOnlyList<NeedFault> faults, IReadOnlyList<NeedStep> steps) => new(null, null, null, null, null, [], null, steps, faults);
}

/// <summary>A row that was looked at.</summary>
/// <param name="Fits">Null where an answer is missing.</param>
/// <param name="Why">The answers that it looked at, up to the one that decided.</param>
internal sealed record NeedStep(int Row, LocalizedText Condition, bool? Fits, LocalizedText Why, LocalizedText Citation);

/// <summary>An answer that is missing or cannot be.</summary>
/// <param name="Field">The field of the input.</param>
internal sealed record NeedFault(string Field, string Code, LocalizedText Text);

/// <summary>By when a report must be there.</summary>
/// <param name="Mode">The code of the mode of transport.</param>
/// <param name="Before">The event before which it must be there.</param>
/// <param name="DueBy">The last moment, where the time of the event was given.</param>
internal sealed record NeedTimeLimit(string Mode, LocalizedText ModeName, int MinutesBefore, LocalizedText Before, LocalizedText Citation, DateTimeOffset? DueBy);
