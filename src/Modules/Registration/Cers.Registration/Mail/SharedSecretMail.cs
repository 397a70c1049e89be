using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-05 and N-10: the shared secret, alone.</summary>
internal sealed class SharedSecretMail : IMailTemplate
{
    public const string TemplateName = "registration.shared_secret";

    public string Name => TemplateName;

    public static MailToSend To(ExporterApplication application, SharedSecret secret, string text) =>
        ApplicationMail.To(TemplateName, application) with { Secret = new MailSecret(SharedSecretFormat.Show(text), secret.EndsAt) };

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your shared secret", "Votre secret partagé"),
            [
                facts.Say($"Shared secret: {facts.Secret}", $"Secret partagé : {facts.Secret}"),
                facts.Say(
                    "Keep it to yourself: only you and the agency know it. It can be used once.",
                    "Gardez-le pour vous : seuls vous et l'agence le connaissez. Il ne sert qu'une fois."),
            ]);
}
