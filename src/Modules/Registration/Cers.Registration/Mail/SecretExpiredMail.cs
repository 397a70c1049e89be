using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Registration.Mail;

/// <summary>N-10: the secret has expired; how to get a new one.</summary>
internal sealed class SecretExpiredMail : IMailTemplate
{
    public string Name => "registration.secret_expired";

    public static MailToSend To(string number, string email, Language language) => ApplicationMail.To("registration.secret_expired", number, email, language);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret has expired", "Votre secret partagé est expiré"),
            [
                facts.Say(
                    $"The shared secret of application {facts["number"]} was not used in time and has expired.",
                    $"Le secret partagé de la demande {facts["number"]} n'a pas servi à temps et est expiré."),
                facts.Say(
                    "Ask the Commercial Registration Unit for a replacement and give the application number.",
                    "Demandez-en un nouveau à l'Unité d'inscription commerciale en donnant le numéro de la demande."),
            ]);
}
