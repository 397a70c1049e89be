using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-04: no answer yet; the day after which the application lapses.</summary>
internal sealed class AnswerReminderMail : IMailTemplate
{
    public string Name => "registration.answer_reminder";

    public static MailToSend To(ExporterApplication application, DateOnly lastDay) =>
        ApplicationMail.To("registration.answer_reminder", application, ("lastDay", MailDates.Show(lastDay, application.Language)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]}: your answer is awaited", $"Demande {facts["number"]} : votre réponse est attendue"),
            [
                facts.Say(
                    $"We asked you for information about your application {facts["number"]} and have no answer yet.",
                    $"Nous vous avons demandé des renseignements au sujet de votre demande {facts["number"]} et n'avons pas encore de réponse."),
                facts.Say(
                    $"Answer by {facts["lastDay"]}, with your application number and a new code. Without an answer, the application lapses after that day.",
                    $"Répondez au plus tard le {facts["lastDay"]}, avec votre numéro de demande et un nouveau code. Sans réponse, la demande devient caduque après ce jour."),
            ]);
}
