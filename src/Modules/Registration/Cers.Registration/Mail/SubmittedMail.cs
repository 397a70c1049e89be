using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-01: the application was received.</summary>
internal sealed class SubmittedMail : IMailTemplate
{
    public string Name => "registration.submitted";

    public static MailToSend To(ExporterApplication application) =>
        ApplicationMail.To("registration.submitted", application, ("due", MailDates.Show(application.DueDate, application.Language)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]} received", $"Demande {facts["number"]} reçue"),
            [
                facts.Say(
                    $"We have received your application {facts["number"]} (form BSF831).",
                    $"Nous avons reçu votre demande {facts["number"]} (formulaire BSF831)."),
                facts.Say(
                    $"You can generally expect an answer by {facts["due"]}. It takes longer when information is missing.",
                    $"Vous pouvez généralement attendre une réponse d'ici le {facts["due"]}. Le délai est plus long lorsque des renseignements manquent."),
            ]);
}
