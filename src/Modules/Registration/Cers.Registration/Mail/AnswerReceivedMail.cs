using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Registration.Mail;

/// <summary>N-03, to the officer: the applicant has answered.</summary>
internal sealed class AnswerReceivedMail : IMailTemplate
{
    public string Name => "registration.answer_received";

    public static MailToSend To(string address, Language language, string number) =>
        new("registration.answer_received", address, language, new Dictionary<string, string> { ["number"] = number }, $"answer {number}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]}: answer received", $"Demande {facts["number"]} : réponse reçue"),
            [
                facts.Say(
                    $"The applicant has answered your questions about application {facts["number"]}. It is in review with you again, and its clock runs.",
                    $"Le demandeur a répondu à vos questions au sujet de la demande {facts["number"]}. Elle est de nouveau à l'étude, entre vos mains, et le délai court."),
            ]);
}
