using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Messaging;

namespace Cers.Declarations.Reactions;

/// <summary>N-19. Who loads a bulk file hears of the whole load.</summary>
internal sealed class TellFilerOfAcceptance : IReaction<DeclarationSubmitted, MailOutcome>
{
    public MailOutcome? React(DeclarationSubmitted notification) => notification.Channel == Channel.Bulk
        ? null : new(notification.Account, notification.ReceivedOn, notification.Declaration, notification.Filer, notification.Channel, DeclarationStatus.Original);
}
