using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Registration.Mail;

/// <summary>The code that confirms an applicant's address.</summary>
internal sealed class EmailCodeMail : IMailTemplate
{
    public string Name => "registration.email_code";

    public static MailToSend To(string email, Language language, MailSecret code) =>
        new("registration.email_code", email, language, new Dictionary<string, string>(), Secret: code);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your code for the CERS application", "Votre code pour la demande SCDE"),
            [
                facts.Say($"Your code is {facts.Secret}.", $"Votre code est {facts.Secret}."),
                facts.Say(
                    "It confirms this e-mail address for form BSF831 and is valid for 10 minutes. If you did not ask for it, you need not do anything.",
                    "Il confirme cette adresse de courriel pour le formulaire BSF831 et est valide pendant 10 minutes. Si vous ne l'avez pas demandé, vous n'avez rien à faire."),
            ]);
}
