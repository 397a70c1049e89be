using System.Text.Json.Serialization;
using Cers.Messaging;

namespace Cers.Registration.Contracts;

/// <summary>The applicant takes the application back. Refused once it is decided, or when this address has none of that number.</summary>
[Public]
public sealed record WithdrawApplication : ICommand<WithdrawnApplication>, IClientRequest
{
    /// <summary>What <see cref="ConfirmEmail"/> answered.</summary>
    [JsonIgnore]
    public string Confirmation { get; init; } = "";

    public required string Number { get; init; }

    /// <summary>8 to 64 visible ASCII characters of your choice; the same id with the same number gets the first answer again.</summary>
    public required string ClientRequestId { get; init; }

    string? IClientRequest.Requester => EmailConfirmation.AddressOf(Confirmation);
}

public sealed record WithdrawnApplication(string Number);
