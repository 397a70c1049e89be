using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>To the person at the address of the user account: an officer ended all sessions.</summary>
internal sealed class SessionsEndedMail : IMailTemplate
{
    public const string TemplateName = "identity.sessions_ended";

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
            facts.Say("Your CERS sessions were ended", "Vos sessions du SCDE ont été fermées"),
            [
                facts.Say(
                    $"On {facts["at"]} (Ottawa time) an officer ended all sessions of your user account {facts["urn"]}.",
                    $"Le {facts["at"]} (heure d'Ottawa), un agent a fermé toutes les sessions de votre compte d'utilisateur {facts["urn"]}."),
                facts.Say(
                    "You can sign in again. If somebody else may know how you sign in, change it with your identity provider first.",
                    "Vous pouvez ouvrir une nouvelle session. Si quelqu'un d'autre peut savoir comment vous l'ouvrez, changez-le d'abord auprès de votre fournisseur d'identité."),
                facts.Say(
                    "If you did not ask for this, contact the Trade Compliance unit.",
                    "Si vous ne l'avez pas demandé, communiquez avec l'unité de conformité commerciale."),
            ]);
}
