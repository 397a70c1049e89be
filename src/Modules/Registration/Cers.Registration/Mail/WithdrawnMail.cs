using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-07: the applicant has withdrawn the application.</summary>
internal sealed class WithdrawnMail : IMailTemplate
{
    public string Name => "registration.withdrawn";

    public static MailToSend To(ExporterApplication application) => ApplicationMail.To("registration.withdrawn", application);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]} withdrawn", $"Demande {facts["number"]} retirée"),
            [
                facts.Say(
                    $"You have withdrawn your application {facts["number"]}. Nothing more is done about it.",
                    $"Vous avez retiré votre demande {facts["number"]}. Plus rien n'y est fait."),
                facts.Say(
                    "You can apply again at any time with a new form BSF831. If you did not withdraw it, contact the Commercial Registration Unit.",
                    "Vous pouvez présenter un nouveau formulaire BSF831 à tout moment. Si vous ne l'avez pas retirée, communiquez avec l'Unité d'inscription commerciale."),
            ]);
}
