using Cers.Identity.UseCases;
using Cers.Messaging;
using Cers.Registration.Contracts;

namespace Cers.Identity.Reactions;

/// <summary>N-16, and what became of it.</summary>
internal sealed class TellKeepersOfAuthorization : IReaction<AuthorizationStandingChanged, MailAuthorizationStanding>
{
    public MailAuthorizationStanding React(AuthorizationStandingChanged notification) =>
        new(notification.Account, notification.AuthorizationId, notification.BusinessNumber, notification.Standing, notification.Cause, notification.LastDay);
}
