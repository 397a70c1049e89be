using Cers.Declarations.Contracts;
using Cers.Declarations.UseCases;
using Cers.Messaging;

namespace Cers.Declarations.Reactions;

/// <summary>N-19.</summary>
internal sealed class TellFilerOfVoiding : IReaction<DeclarationVoided, MailOutcome>
{
    public MailOutcome React(DeclarationVoided notification) =>
        new(notification.Account, notification.ReceivedOn, notification.Declaration, notification.Filer, notification.Channel, DeclarationStatus.Voided);
}
