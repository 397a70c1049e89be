using System.Text.Json.Serialization;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>
/// Saves form BSF831 unfinished. Its number and a new code open it again, until 30 days after it was last saved. Refused when a field is too long, the
/// address is not confirmed, or it has no draft of that number.
/// </summary>
[Public]
public sealed record SaveApplicationDraft : ICommand<SavedDraft>, IClientRequest, ILimited
{
    /// <summary>What <see cref="ConfirmEmail"/> answered.</summary>
    [JsonIgnore]
    public string Confirmation { get; init; } = "";

    /// <summary>The number of the draft to go on with; null for a new one.</summary>
    public string? DraftNumber { get; init; }

    public required DraftForm Form { get; init; }

    /// <summary>8 to 64 visible ASCII characters of your choice; the same id with the same form gets the first answer again.</summary>
    public required string ClientRequestId { get; init; }

    string? IClientRequest.Requester => EmailConfirmation.AddressOf(Confirmation);

    public IEnumerable<AttemptLimit> Limits(Actor actor) => DraftLimits.For(EmailConfirmation.AddressOf(Confirmation), actor);
}

/// <param name="Number">The number that the application will have, EXP-YYYY-NNNNNN.</param>
/// <param name="LastDay">The last day of the draft if it is not saved again, Ottawa time.</param>
public sealed record SavedDraft(string Number, DateOnly LastDay);
