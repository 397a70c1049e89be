using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>Who acts in a case: an officer with the name of that moment, a client by user reference number; nobody for the system.</summary>
internal sealed record CaseActor(PersonId? Id, string? Name);

/// <summary>One thing that happened to a case, and the state it led to.</summary>
internal sealed class CaseHistoryEntry
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required CaseEventKind Kind { get; init; }

    public required CaseState State { get; init; }

    public PersonId? ActorId { get; init; }

    public string? ActorName { get; init; }

    public string? Note { get; init; }
}

/// <summary>What staff asked, or the client said.</summary>
internal sealed class CaseMessageEntry
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required DateTimeOffset At { get; init; }

    public required bool FromStaff { get; init; }

    public required string Author { get; init; }

    public required string Text { get; init; }
}

/// <summary>How a case was decided, and the letter as it was sent. Never changed.</summary>
internal sealed class CaseDecisionEntry
{
    public required Guid Id { get; init; }

    public required Guid CaseId { get; init; }

    public required CaseDecision Decision { get; init; }

    public required string ReasonEn { get; init; }

    public required string ReasonFr { get; init; }

    public string? ProposedByName { get; init; }

    public required PersonId DecidedBy { get; init; }

    public required string DecidedByName { get; init; }

    public required DateTimeOffset DecidedAt { get; init; }

    public required Language LetterLanguage { get; init; }

    public required string LetterTitle { get; init; }

    public required List<string> LetterParagraphs { get; init; }

    public CaseLetter Letter => new(LetterLanguage, LetterTitle, LetterParagraphs);
}
