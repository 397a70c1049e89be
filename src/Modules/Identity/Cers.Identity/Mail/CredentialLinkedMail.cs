using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>To a person: another credential signs you in from now on.</summary>
internal sealed class CredentialLinkedMail : IMailTemplate
{
    public const string TemplateName = "identity.credential_linked";

    public string Name => TemplateName;

    public static MailToSend To(Person person, string provider, DateTimeOffset at) =>
        new(
            TemplateName,
            person.Email!,
            person.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["provider"] = provider,
                ["at"] = OttawaTime.From(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            },
            $"person {person.Id}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Another credential signs you in to CERS", "Un autre justificatif ouvre votre session au SCDE"),
            [
                facts.Say(
                    $"On {facts["at"]} (Ottawa time) a credential of {facts["provider"]} was linked to your user account. Either one signs you in from now on.",
                    $"Le {facts["at"]} (heure d'Ottawa), un justificatif de {facts["provider"]} a été lié à votre compte d'utilisateur. L'un ou l'autre ouvre désormais votre session."),
                facts.Say(
                    "If it was not you, contact the Commercial Registration Unit at once.",
                    "Si ce n'était pas vous, communiquez tout de suite avec l'Unité d'inscription commerciale."),
            ]);
}
