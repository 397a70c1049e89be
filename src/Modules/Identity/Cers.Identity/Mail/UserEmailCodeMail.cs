using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>The code that confirms the address of a user account; it is the mail's secret.</summary>
internal sealed class UserEmailCodeMail : IMailTemplate
{
    public const string TemplateName = "identity.user_email_code";

    public string Name => TemplateName;

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your code for CERS", "Votre code pour le SCDE"),
            [
                facts.Say($"Your code is {facts.Secret}.", $"Votre code est le {facts.Secret}."),
                facts.Say(
                    "It confirms this address for your user account and lasts ten minutes.",
                    "Il confirme cette adresse pour votre compte d'utilisateur et est valable dix minutes."),
                facts.Say("If you did not ask for it, do nothing.", "Si vous ne l'avez pas demandé, ne faites rien."),
            ]);
}
