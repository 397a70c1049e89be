using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-07: the application has lapsed, for want of an answer or because the shared secret was neither used nor replaced.</summary>
internal sealed class LapsedMail : IMailTemplate
{
    public string Name => "registration.lapsed";

    public static MailToSend To(ExporterApplication application) =>
        ApplicationMail.To("registration.lapsed", application, ("approved", application.AuthorizationId is null ? "no" : "yes"));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]} lapsed", $"Demande {facts["number"]} caduque"),
            [
                facts["approved"] == "yes"
                    ? facts.Say(
                        $"Your application {facts["number"]} has lapsed: its shared secret expired and was not replaced within 180 days.",
                        $"Votre demande {facts["number"]} est caduque : son secret partagé est expiré et n'a pas été remplacé dans les 180 jours.")
                    : facts.Say(
                        $"Your application {facts["number"]} has lapsed: the information that we asked for was not received within 30 days.",
                        $"Votre demande {facts["number"]} est caduque : les renseignements demandés n'ont pas été reçus dans les 30 jours."),
                facts.Say(
                    "You can apply again at any time with a new form BSF831.",
                    "Vous pouvez présenter un nouveau formulaire BSF831 à tout moment."),
            ]);
}
