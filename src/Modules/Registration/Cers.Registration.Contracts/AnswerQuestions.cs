using System.Text.Json.Serialization;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>The applicant answers what an officer asked, every question at once; the clock goes on. Refused when nothing is asked, or an answer is missing.</summary>
[Public]
public sealed record AnswerQuestions : ICommand<AnsweredQuestions>, IClientRequest
{
    /// <summary>What <see cref="ConfirmEmail"/> answered.</summary>
    [JsonIgnore]
    public string Confirmation { get; init; } = "";

    public required string Number { get; init; }

    public required IReadOnlyList<QuestionAnswer> Answers { get; init; }

    /// <summary>8 to 64 visible ASCII characters of your choice; the same id with the same answers gets the first answer again.</summary>
    public required string ClientRequestId { get; init; }

    string? IClientRequest.Requester => EmailConfirmation.AddressOf(Confirmation);
}

/// <param name="Code">The code of the question.</param>
/// <param name="Text">1 to 2000 characters.</param>
public sealed record QuestionAnswer(string Code, string Text);

/// <param name="DueDate">The last day of the service standard, Ottawa time, now that the clock runs again.</param>
public sealed record AnsweredQuestions(string Number, DateOnly DueDate);
