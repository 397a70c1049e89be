using Cers.Kernel;
using Cers.Messaging;
using Cers.Messaging.FourEyes;

namespace Cers.BackOffice.Areas.Identity.Pages;

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

    public static IdentityNotice NoticeOf(string? decision) => decision switch
    {
        "confirm" => IdentityNotice.Confirmed,
        "return" => IdentityNotice.Returned,
        _ => IdentityNotice.Withdrawn,
    };
}
