using Cers.Identity.Domain;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>To the former address of a user account: it was changed, and what to do if the person did not do that. The new address is not told.</summary>
internal sealed class EmailChangedMail : IMailTemplate
{
    private const string TemplateName = "identity.email_changed";

    public string Name => TemplateName;

    /// <summary>Made before the person has the new address.</summary>
    public static MailToSend To(Person person, DateTimeOffset at) =>
        PersonMail.To(person, TemplateName, $"person {person.Id}", ("at", at.InOttawa()), ("urn", person.Urn!.Value.Value));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say("Your CERS user account has another e-mail address", "Votre compte d'utilisateur du SCDE a une autre adresse de courriel"),
            [
                facts.Say(
                    $"The e-mail address of user account {facts["urn"]} was changed on {facts["at"]} (Ottawa time). No more messages come to this one.",
                    $"L'adresse de courriel du compte d'utilisateur {facts["urn"]} a été changée le {facts["at"]} (heure d'Ottawa). Plus aucun message ne parviendra à celle-ci."),
                facts.Say(
                    "If it was not you, contact the Technical Commercial Client Unit at once.",
                    "Si ce n'était pas vous, communiquez aussitôt avec l'Unité des services techniques aux clients commerciaux."),
            ]);
}
