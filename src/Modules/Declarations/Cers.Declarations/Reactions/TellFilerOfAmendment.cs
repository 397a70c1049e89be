using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Messaging;

namespace Cers.Declarations.Reactions;

/// <summary>N-19.</summary>
internal sealed class TellFilerOfAmendment : IReaction<DeclarationAmended, MailOutcome>
{
    public MailOutcome React(DeclarationAmended notification) =>
        new(notification.Account, notification.ReceivedOn, notification.Declaration, notification.Filer, notification.Channel, DeclarationStatus.Amended);
}
