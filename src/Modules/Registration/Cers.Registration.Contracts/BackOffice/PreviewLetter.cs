using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>
/// The message that the applicant would get, word for word in the applicant's language, before it is decided. What is only made with the decision stands
/// as a placeholder. Refused as the decision itself would be for its reason or its questions.
/// </summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record PreviewLetter(string Number, LetterKind Kind) : IQuery<Letter>
{
    /// <summary>A code of <see cref="RefusalReasons"/>, for a refusal.</summary>
    public string? ReasonCode { get; init; }

    /// <summary>Told with the reason.</summary>
    public string? Explanation { get; init; }

    /// <summary>For questions.</summary>
    public IReadOnlyList<AskedQuestion> Questions { get; init; } = [];
}

/// <summary>Which message: N-05, N-06, N-02.</summary>
public enum LetterKind
{
    Approval,
    Refusal,
    Questions,
}

public sealed record Letter(Language Language, string Subject, IReadOnlyList<string> Paragraphs);
