using Cers.Messaging;
using Cers.Registration.Contracts;
using Cers.Registration.UseCases;

namespace Cers.Registration.Reactions;

/// <summary>N-14, to the customs service provider and to the client.</summary>
internal sealed class TellBothSidesOfAssociation : IReaction<AssociationChanged, MailAssociation>
{
    public MailAssociation React(AssociationChanged notification) => new(notification.Association, notification.Event, notification.At);
}
