namespace Cers.Messaging.Operations;

/// <summary>Mails and notifications that could not be delivered, newest first: what they are and why, no text and no address.</summary>
/// <param name="Name">Of one kind only: a mail's template or a reaction.</param>
[Permission(OperationsPermissions.See)]
public sealed record ListDeadLetters(string? Name, PageRequest Page) : IQuery<Page<DeadLetter>>;

/// <param name="Name">A mail's template, or the reaction that a notification was for.</param>
/// <param name="PromisedAt">When the command committed that promised it.</param>
/// <param name="Fault">Why the last attempt failed, in a word.</param>
/// <param name="Recipient">A mail's address, masked: j…@e….ca.</param>
/// <param name="Secret">Whether it carries a secret, and whether that is still good.</param>
public sealed record DeadLetter(Guid Id, string Name, bool IsMail, DateTimeOffset PromisedAt, int Attempts, string Fault, string? Recipient, SecretState Secret)
{
    /// <summary>A secret that has ended helps nobody.</summary>
    public bool CanBeSentAgain => Secret != SecretState.Ended;
}

/// <summary>A secret in a mail.</summary>
public enum SecretState
{
    None,
    Good,
    Ended,
}
