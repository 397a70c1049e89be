namespace Cers.Messaging.FourEyes;

/// <summary>What waits for a second person, oldest first: all that the caller may confirm. What the caller proposed is not among it.</summary>
[SignedIn]
public sealed record ListProposals(PageRequest Page) : IQuery<Page<ProposalRow>>;

/// <param name="Message">The command's name.</param>
/// <param name="Subject">What it changes: a kind and a number.</param>
/// <param name="Reason">Why, in a code or a few words.</param>
public sealed record ProposalRow(Guid Id, string Message, string Subject, string Reason, string ProposedByName, DateTimeOffset ProposedAt, DateTimeOffset ExpiresAt)
{
    /// <summary>The number without its kind.</summary>
    public string Number => Subject[(Subject.IndexOf(' ', StringComparison.Ordinal) + 1)..];
}
