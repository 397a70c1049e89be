using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>After N-09: an officer has looked, and the secret can be used again.</summary>
internal sealed class SecretReleasedMail : IMailTemplate
{
    public string Name => "registration.secret_released";

    public static MailToSend To(ExporterApplication application, SharedSecret secret) =>
        ApplicationMail.To("registration.secret_released", application, ("lastDay", MailDates.Show(secret.LastDay, application.Language)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret can be used again", "Votre secret partagé peut de nouveau servir"),
            [
                facts.Say(
                    $"An officer has looked at the wrong attempts for application {facts["number"]}. The shared secret that you have can be used again, until the end of {facts["lastDay"]}.",
                    $"Un agent a examiné les tentatives erronées pour la demande {facts["number"]}. Le secret partagé que vous avez peut de nouveau servir, jusqu'à la fin du {facts["lastDay"]}."),
            ]);
}
