using Cers.Identity.Domain;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-11 to the owner: a business account was created: which, when (Ottawa time), by whom.</summary>
internal sealed class AccountOpenedMail : IMailTemplate
{
    public const string TemplateName = "identity.account_opened";

    public string Name => TemplateName;

    public static MailToSend To(Account account, Person by) =>
        PersonMail.To(
            by,
            TemplateName,
            $"account {account.BusinessNumber}",
            [.. account.Facts(), ("at", account.OpenedAt.InOttawa()), ("by", $"{by.FirstName} {by.LastName}"), ("urn", by.Urn!.Value.Value)]);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Business account {facts["businessNumber"]} was created", $"Le compte d'affaires {facts["businessNumber"]} a été créé"),
            [
                facts.Say(
                    $"The business account of {facts["legalName"]} ({facts["businessNumber"]}) was created on {facts["at"]} (Ottawa time) by {facts["by"]} ({facts["urn"]}), who is its account owner.",
                    $"Le compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]}) a été créé le {facts["at"]} (heure d'Ottawa) par {facts["by"]} ({facts["urn"]}), qui en est titulaire."),
                facts.Say(
                    "If you do not know this person, contact the Commercial Registration Unit.",
                    "Si vous ne connaissez pas cette personne, communiquez avec l'Unité d'inscription commerciale."),
            ]);
}
