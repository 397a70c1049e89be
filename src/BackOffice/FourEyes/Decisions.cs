using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.BackOffice.FourEyes;

/// <summary>What was just done about a change that takes two people; the address carries it to the page that says so.</summary>
public enum DecisionNotice
{
    Proposed,
    Confirmed,
    Returned,
    Withdrawn,
}

/// <summary>What the buttons under a proposed change send, and what is said when it is done.</summary>
internal static class Decisions
{
    public static ICommand<Done>? Of(string? decision, Guid proposal, string? note) => decision switch
    {
        "confirm" => new ConfirmProposal(proposal),
        "return" => new ReturnProposal(proposal, note ?? string.Empty),
        "withdraw" => new WithdrawProposal(proposal),
        _ => null,
    };

    public static DecisionNotice NoticeOf(string? decision) => decision switch
    {
        "confirm" => DecisionNotice.Confirmed,
        "return" => DecisionNotice.Returned,
        _ => DecisionNotice.Withdrawn,
    };
}
