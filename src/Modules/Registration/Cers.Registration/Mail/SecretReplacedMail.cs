using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-10: the secret was replaced; the new one comes alone in its message.</summary>
internal sealed class SecretReplacedMail : IMailTemplate
{
    public string Name => "registration.secret_replaced";

    public static MailToSend To(ExporterApplication application, SharedSecret secret) =>
        ApplicationMail.To("registration.secret_replaced", application, ("lastDay", MailDates.Show(secret.LastDay, application.Language)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret was replaced", "Votre secret partagé a été remplacé"),
            [
                facts.Say(
                    $"The shared secret of application {facts["number"]} was replaced. The old one no longer works.",
                    $"Le secret partagé de la demande {facts["number"]} a été remplacé. L'ancien ne fonctionne plus."),
                facts.Say(
                    $"The new one comes in a separate message and can be used until {facts["lastDay"]}. Your authorization ID stays the same.",
                    $"Le nouveau vous parvient dans un message distinct et peut servir jusqu'au {facts["lastDay"]}. Votre identificateur d'autorisation reste le même."),
            ]);
}
