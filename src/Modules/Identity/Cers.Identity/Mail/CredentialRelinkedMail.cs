using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-17 to the person at the address of the user account: another credential signs in from now on.</summary>
internal sealed class CredentialRelinkedMail : IMailTemplate
{
    public const string TemplateName = "identity.credential_relinked";

    public string Name => TemplateName;

    public static MailToSend To(Person person, DateTimeOffset at) =>
        new(
            TemplateName,
            person.Email!,
            person.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["urn"] = person.Urn!.Value.Value,
                ["at"] = OttawaTime.From(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            },
            $"user {person.Urn}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Another credential signs you in to CERS", "Un autre justificatif d'identité ouvre votre session au SCDE"),
            [
                facts.Say(
                    $"On {facts["at"]} (Ottawa time) two officers put another credential in the place of the one with which you signed in to your user account {facts["urn"]}, after a check of identity.",
                    $"Le {facts["at"]} (heure d'Ottawa), après une vérification d'identité, deux agents ont remplacé le justificatif avec lequel vous ouvriez votre session pour votre compte d'utilisateur {facts["urn"]}."),
                facts.Say(
                    "The old credential does not sign in any more, and all your sessions have ended. Sign in with the new one.",
                    "L'ancien justificatif n'ouvre plus de session, et toutes vos sessions ont pris fin. Ouvrez une session avec le nouveau."),
                facts.Say(
                    "If you did not ask for this, contact the Trade Compliance unit at once.",
                    "Si vous ne l'avez pas demandé, communiquez immédiatement avec l'unité de conformité commerciale."),
            ]);
}
