using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Messaging;

namespace Cers.Declarations.Reactions;

/// <summary>N-26.</summary>
internal sealed class TellKeepersOfHistory : IReaction<HistoryFilled, MailHistoryFilled>
{
    public MailHistoryFilled React(HistoryFilled notification) => new(notification.Account, notification.Online, notification.Left, notification.Most);
}
