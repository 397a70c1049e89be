using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>Shared secrets by what they need, those that end first on top; expired ones, the last to end on top.</summary>
/// <param name="WithinDays">Of <see cref="SecretFilter.Ending"/>: their last day is at most so many days away, 1 to 90.</param>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record ListSharedSecrets(SecretFilter Filter, int WithinDays, PageRequest Page) : IQuery<Page<SharedSecretRow>>
{
    public const int MostDays = 90;
}

/// <summary>Which shared secrets are listed.</summary>
public enum SecretFilter
{
    /// <summary>All that can still be used, or be released.</summary>
    Live,

    /// <summary>Paused after wrong attempts: an officer must look.</summary>
    Paused,

    /// <summary>Live, with the last day near.</summary>
    Ending,

    /// <summary>Expired, and no other one was issued since.</summary>
    Expired,

    /// <summary>Live, and the mail with it could not be delivered or came back.</summary>
    NotDelivered,
}

/// <param name="Number">The application's number.</param>
/// <param name="LastDay">The last day on which it can be used, Ottawa time.</param>
/// <param name="WrongAttempts">Since it was issued, or since an officer last looked.</param>
/// <param name="Undelivered">The mail with it could not be handed over.</param>
/// <param name="Bounced">A mail came back since it was issued.</param>
public sealed record SharedSecretRow(
    string Number,
    string LegalName,
    BusinessNumber BusinessNumber,
    SharedSecretState State,
    DateTimeOffset IssuedAt,
    DateOnly LastDay,
    int WrongAttempts,
    bool Undelivered,
    bool Bounced);
