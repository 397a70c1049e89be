using Cers.Identity.Domain;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>To the user whom an owner names as owner: sign in to accept or to decline.</summary>
internal sealed class HandoverMail : IMailTemplate
{
    private const string TemplateName = "identity.handover";

    public string Name => TemplateName;

    public static MailToSend To(Handover handover, Account account, Person by, Person to) =>
        PersonMail.To(
            to,
            TemplateName,
            $"account {account.BusinessNumber}",
            [.. account.Facts(), ("by", by.Name()), ("until", handover.ExpiresAt.InOttawa())]);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Ownership of business account {facts["businessNumber"]}", $"Titularité du compte d'affaires {facts["businessNumber"]}"),
            [
                facts.Say(
                    $"{facts["by"]} names you as account owner of the business account of {facts["legalName"]} ({facts["businessNumber"]}).",
                    $"{facts["by"]} vous nomme titulaire du compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]})."),
                facts.Say(
                    $"Sign in to accept or to decline, until {facts["until"]} (Ottawa time).",
                    $"Ouvrez une session pour accepter ou refuser, jusqu'au {facts["until"]} (heure d'Ottawa)."),
            ]);
}
