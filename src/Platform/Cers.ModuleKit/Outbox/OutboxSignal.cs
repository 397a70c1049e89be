using Cers.ModuleKit.Messages;

namespace Cers.ModuleKit.Outbox;

/// <summary>Wakes the dispatchers of this host when a command has committed promises; the poll finds what a crash left.</summary>
internal sealed class OutboxSignal(MailDelivery mails, ReactionDelivery reactions)
{
    public void Wake(MessageScope scope)
    {
        if (scope.Mails.Count > 0)
        {
            mails.Wakeup.Wake();
        }

        if (scope.Notifications.Count > 0)
        {
            reactions.Wakeup.Wake();
        }
    }
}
