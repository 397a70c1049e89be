using Cers.Identity.Contracts;
using Cers.Messaging;
using Cers.Registration.UseCases;

namespace Cers.Registration.Reactions;

/// <summary>N-11, to the address on the form.</summary>
internal sealed class TellApplicantOfAccount : IReaction<BusinessAccountOpened, MailAccountOpened>
{
    public MailAccountOpened React(BusinessAccountOpened notification) => new(notification.AuthorizationId, notification.Owner, notification.OpenedAt);
}
