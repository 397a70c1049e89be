using System.Text.Json.Serialization;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Submits form BSF831. Refused with the rules REG-001 to REG-009 and REG-014 that it breaks; answers about a business number are given for a
/// confirmed address only, and only so many an hour.
/// </summary>
[Public]
public sealed record SubmitApplication : ApplicationForm, ICommand<SubmittedApplication>, IClientRequest, ILimited
{
    /// <summary>What <see cref="ConfirmEmail"/> answered. Not a part of what is asked: a repeat may come with a newer one.</summary>
    [JsonIgnore]
    public string Confirmation { get; init; } = "";

    /// <summary>The number of the draft that this is the finished form of; the application keeps it.</summary>
    public string? DraftNumber { get; init; }

    /// <summary>8 to 64 visible ASCII characters of your choice; the same id with the same form gets the first answer again.</summary>
    public required string ClientRequestId { get; init; }

    string? IClientRequest.Requester => EmailConfirmation.AddressOf(Confirmation);

    public IEnumerable<AttemptLimit> Limits(Actor actor) => BusinessNumberLimits.For(EmailConfirmation.AddressOf(Confirmation), actor);
}

/// <param name="Number">The application number, EXP-YYYY-NNNNNN.</param>
/// <param name="DueDate">The last day of the service standard, Ottawa time.</param>
public sealed record SubmittedApplication(string Number, DateOnly DueDate);
