using Cers.Identity.Domain;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-17 to every member: an owner closed the business account, so that nobody has access any more.</summary>
internal sealed class AccountClosedMail : IMailTemplate
{
    private const string TemplateName = "identity.account_closed";

    public string Name => TemplateName;

    public static MailToSend To(Person reader, Account account, Person by) =>
        PersonMail.To(
            reader, TemplateName, $"account {account.BusinessNumber}", [.. account.Facts(), ("by", by.Name()), ("at", account.ClosedAt!.Value.InOttawa())]);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Business account {facts["businessNumber"]} was closed", $"Le compte d'affaires {facts["businessNumber"]} a été fermé"),
            [
                facts.Say(
                    $"{facts["by"]} closed the business account of {facts["legalName"]} ({facts["businessNumber"]}) on {facts["at"]} (Ottawa time). Nobody has access to it any more; its records are kept.",
                    $"{facts["by"]} a fermé le compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]}) le {facts["at"]} (heure d'Ottawa). Plus personne n'y a accès; ses dossiers sont conservés."),
                facts.Say(
                    "If this should not be so, contact the Technical Commercial Client Unit.",
                    "Si cela ne devait pas être, communiquez avec l'Unité des services techniques aux clients commerciaux."),
            ]);
}
