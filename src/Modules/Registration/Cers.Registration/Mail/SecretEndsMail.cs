using System.Globalization;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Registration.Mail;

/// <summary>N-08: the secret ends in 30, 7 or 1 days.</summary>
internal sealed class SecretEndsMail : IMailTemplate
{
    private const string TemplateName = "registration.secret_ends";

    public string Name => TemplateName;

    public static MailToSend To(string number, string email, Language language, DateOnly lastDay, int days) =>
        ApplicationMail.To(
            TemplateName,
            number,
            email,
            language,
            ("lastDay", MailDates.Show(lastDay, language)),
            ("days", days.ToString(CultureInfo.InvariantCulture)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Your shared secret ends on {facts["lastDay"]}", $"Votre secret partagé prend fin le {facts["lastDay"]}"),
            [
                facts.Say(
                    $"The shared secret of application {facts["number"]} was not used yet. {facts["lastDay"]} is its last day.",
                    $"Le secret partagé de la demande {facts["number"]} n'a pas encore servi. Son dernier jour est le {facts["lastDay"]}."),
                facts.Say(
                    "Sign in and create the business account with the authorization ID and the shared secret before it ends.",
                    "Ouvrez une session et créez le compte d'affaires avec l'identificateur d'autorisation et le secret partagé avant cette échéance."),
                facts.Say(
                    "If you do not have the shared secret any more, ask the Commercial Registration Unit for a replacement and give the application number.",
                    "Si vous n'avez plus le secret partagé, demandez-en un nouveau à l'Unité d'inscription commerciale en donnant le numéro de la demande."),
            ]);
}
