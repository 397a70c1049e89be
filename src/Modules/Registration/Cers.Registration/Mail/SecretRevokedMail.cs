using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-10: the secret was revoked; how to get a new one.</summary>
internal sealed class SecretRevokedMail : IMailTemplate
{
    public string Name => "registration.secret_revoked";

    public static MailToSend To(ExporterApplication application) => ApplicationMail.To("registration.secret_revoked", application);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret no longer works", "Votre secret partagé ne fonctionne plus"),
            [
                facts.Say(
                    $"The shared secret of application {facts["number"]} was revoked. It can no longer be used.",
                    $"Le secret partagé de la demande {facts["number"]} a été révoqué. Il ne peut plus servir."),
                facts.Say(
                    "Ask the Commercial Registration Unit for a replacement and give the application number.",
                    "Demandez-en un nouveau à l'Unité d'inscription commerciale en donnant le numéro de la demande."),
            ]);
}
