using Cers.Kernel;

namespace Cers.Messaging.FourEyes;

/// <summary>
/// A command that takes two people: who sends it proposes it; it runs when another person, who holds the permission to confirm, confirms it.
/// It is an <see cref="IFourEyes"/>, and its module says by an <c>IProposalSubject</c> what it changes.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class FourEyesAttribute(string confirmPermission) : Attribute
{
    public string ConfirmPermission => confirmPermission;
}

/// <summary>What the platform must know of a command that takes two people.</summary>
public interface IFourEyes : ICommand<Done>
{
    /// <summary>What it changes: a kind and a number (<c>application EXP-2026-000001</c>), never personal data.</summary>
    string Subject { get; }

    /// <summary>Why, in a code or a few words; shown in lists.</summary>
    string Reason { get; }
}

/// <summary>How a proposal ends without being confirmed.</summary>
public enum ProposalEnd
{
    /// <summary>By the second person, with a reason.</summary>
    Returned,

    /// <summary>By the proposer.</summary>
    Withdrawn,

    /// <summary>Nobody decided in time.</summary>
    Expired,
}
