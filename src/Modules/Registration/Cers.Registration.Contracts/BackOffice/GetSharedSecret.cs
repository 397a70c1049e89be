using Cers.Kernel;
using Cers.Messaging;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>The shared secrets of an application, with all an officer needs who looks at wrong attempts or at mail that did not arrive. Who looked is kept.</summary>
[Permission(RegistrationPermissions.ViewApplications)]
public sealed record GetSharedSecret(string Number) : IAuditedQuery<SharedSecretDetails>
{
    /// <summary>The officer's own work is reason enough.</summary>
    public string Reason => $"secret of {(Number is { Length: <= 20 } ? Number : "no such number")}";
}

/// <summary>An application's shared secrets as officers read them; nobody reads the secret.</summary>
public sealed record SharedSecretDetails
{
    /// <summary>How many former secrets, attempts and bounces are told at most.</summary>
    public const int Most = 50;

    public required string Number { get; init; }

    /// <summary>To be sent with every decision.</summary>
    public required int Version { get; init; }

    public required ApplicationState ApplicationState { get; init; }

    public required string LegalName { get; init; }

    public required BusinessNumber BusinessNumber { get; init; }

    public required AuthorizationId AuthorizationId { get; init; }

    /// <summary>Where secrets go.</summary>
    public required string Email { get; init; }

    public required Language Language { get; init; }

    /// <summary>The newest first.</summary>
    public required IReadOnlyList<SharedSecretStatus> Secrets { get; init; }

    /// <summary>Wrong attempts at the newest secret, the last first.</summary>
    public required IReadOnlyList<SecretAttempt> Attempts { get; init; }

    /// <summary>How many different people made those attempts.</summary>
    public required int People { get; init; }

    public required IReadOnlyList<Bounce> Bounces { get; init; }

    public required IReadOnlyList<UndeliveredMessage> Undelivered { get; init; }

    /// <summary>What the caller may do now.</summary>
    public required IReadOnlyList<SecretAction> Actions { get; init; }
}

/// <param name="Person">Which of the people who tried, counted from 1 in the order of their first attempts; null where nobody was signed in.</param>
public sealed record SecretAttempt(DateTimeOffset At, int? Person);

/// <param name="EnteredByName">The officer who entered it.</param>
public sealed record Bounce(BouncedMail Mail, BounceReason Reason, string? Note, DateTimeOffset CameBackAt, string EnteredByName);

/// <summary>What an officer can do to an application's shared secret.</summary>
public enum SecretAction
{
    Release,
    Replace,
    Revoke,
    RecordBounce,
}
