using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-09 to the address on the form: wrong secrets were tried, an officer will look.</summary>
internal sealed class SecretPausedMail : IMailTemplate
{
    public string Name => "registration.secret_paused";

    public static MailToSend To(ExporterApplication application) => ApplicationMail.To("registration.secret_paused", application);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret cannot be used for now", "Votre secret partagé ne peut pas servir pour le moment"),
            [
                facts.Say(
                    $"Wrong shared secrets were tried {SharedSecret.MostWrongAttempts} times for application {facts["number"]}. An officer will look at it; until then the secret cannot be used.",
                    $"Des secrets partagés erronés ont été essayés {SharedSecret.MostWrongAttempts} fois pour la demande {facts["number"]}. Un agent s'en occupera; d'ici là, le secret ne peut pas servir."),
                facts.Say(
                    "Ask the Commercial Registration Unit for a replacement and give the application number.",
                    "Demandez-en un nouveau à l'Unité d'inscription commerciale en donnant le numéro de la demande."),
            ]);
}
