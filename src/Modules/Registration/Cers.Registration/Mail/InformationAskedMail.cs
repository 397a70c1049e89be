using System.Globalization;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-02: information is asked for; each question, and the last day for the answer.</summary>
internal sealed class InformationAskedMail : IMailTemplate
{
    public string Name => "registration.information_asked";

    public static MailToSend To(ExporterApplication application, IReadOnlyList<Question> questions, DateOnly lastDay)
    {
        var facts = new List<(string, string)>
        {
            ("lastDay", MailDates.Show(lastDay, application.Language)), ("count", questions.Count.ToString(CultureInfo.InvariantCulture)),
        };
        for (var i = 0; i < questions.Count; i++)
        {
            facts.Add(($"code{i}", questions[i].Code));
            facts.Add(($"text{i}", questions[i].Text ?? ""));
        }

        return ApplicationMail.To("registration.information_asked", application, [.. facts]);
    }

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]}: information needed", $"Demande {facts["number"]} : renseignements demandés"),
            [
                facts.Say(
                    $"To decide on your application {facts["number"]}, we need the following.",
                    $"Pour décider de votre demande {facts["number"]}, nous avons besoin de ce qui suit."),
                .. Enumerable.Range(0, int.Parse(facts["count"], CultureInfo.InvariantCulture)).Select(i => QuestionOf(facts, i)),
                facts.Say(
                    $"Answer by {facts["lastDay"]}, 30 days from today, with your application number and a new code. Without an answer, the application lapses after that day.",
                    $"Répondez au plus tard le {facts["lastDay"]}, soit 30 jours à partir d'aujourd'hui, avec votre numéro de demande et un nouveau code. Sans réponse, la demande devient caduque après ce jour."),
                facts.Say(
                    "The time for our decision stands still until we have your answer.",
                    "Le délai de notre décision est suspendu jusqu'à votre réponse."),
            ]);

    private static string QuestionOf(MailFacts facts, int i)
    {
        var (code, text) = (facts[$"code{i}"], facts[$"text{i}"]);
        var known = code == InformationQuestions.Other ? null : InformationQuestions.Find(code)?.Text.In(facts.Language);
        return $"{code} – {string.Join(' ', new[] { known, text }.Where(t => !string.IsNullOrEmpty(t)))}";
    }
}
