using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>The code that is the second factor of a sign-in; it is the mail's secret.</summary>
internal sealed class SecondFactorCodeMail : IMailTemplate
{
    public const string TemplateName = "identity.second_factor_code";

    public string Name => TemplateName;

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your code to sign in to CERS", "Votre code pour ouvrir une session au SCDE"),
            [
                facts.Say($"Your code is {facts.Secret}.", $"Votre code est le {facts.Secret}."),
                facts.Say("It confirms that it is you who signs in, and lasts ten minutes.", "Il confirme que c'est bien vous qui ouvrez une session et est valable dix minutes."),
                facts.Say(
                    "If you are not signing in, somebody else has your credential: change its password at your sign-in service.",
                    "Si vous n'ouvrez pas de session, quelqu'un d'autre a votre justificatif : changez-en le mot de passe auprès de votre service de connexion."),
            ]);
}
