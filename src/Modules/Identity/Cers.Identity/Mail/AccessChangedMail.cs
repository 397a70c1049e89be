using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-17 to the user and the owners: somebody was added, got another role, was removed or left: who, by whom, when (Ottawa time).</summary>
internal sealed class AccessChangedMail : IMailTemplate
{
    private const string TemplateName = "identity.access_changed";

    public string Name => TemplateName;

    public static MailToSend To(Person reader, Account account, Person user, Person? by, AccountRole? from, AccountRole? to, DateTimeOffset at) =>
        PersonMail.To(
            reader,
            TemplateName,
            $"account {account.BusinessNumber}",
            [
                .. account.Facts(),
                ("user", user.Name()),
                ("by", by?.Name() ?? ""),
                ("at", at.InOttawa()),
                ("from", from?.ToString() ?? ""),
                ("to", to?.ToString() ?? ""),
            ]);

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Access to business account {facts["businessNumber"]} has changed", $"L'accès au compte d'affaires {facts["businessNumber"]} a changé"),
            [
                Change(facts),
                facts["by"].Length > 0
                    ? facts.Say(
                        $"Business account: {facts["legalName"]} ({facts["businessNumber"]}). Changed by {facts["by"]} on {facts["at"]} (Ottawa time).",
                        $"Compte d'affaires : {facts["legalName"]} ({facts["businessNumber"]}). Changé par {facts["by"]} le {facts["at"]} (heure d'Ottawa).")
                    : facts.Say(
                        $"Business account: {facts["legalName"]} ({facts["businessNumber"]}). Changed by the agency, on a request of the business, on {facts["at"]} (Ottawa time).",
                        $"Compte d'affaires : {facts["legalName"]} ({facts["businessNumber"]}). Changé par l'organisme, à la demande de l'entreprise, le {facts["at"]} (heure d'Ottawa)."),
                facts.Say(
                    "If this should not be so, speak to an account owner.",
                    "Si cela ne devait pas être, adressez-vous à un titulaire du compte."),
            ]);

    private static string Change(MailFacts facts) => (facts["from"], facts["to"]) switch
    {
        ("", _) => facts.Say($"{facts["user"]} has access: {facts.Role("to")}.", $"{facts["user"]} a accès : {facts.Role("to")}."),
        (_, "") => facts.Say(
            $"{facts["user"]} has no access any more, and was {facts.Role("from")}.", $"{facts["user"]} n'a plus accès, et était {facts.Role("from")}."),
        _ => facts.Say(
            $"{facts["user"]} has another role: {facts.Role("to")}, before {facts.Role("from")}.",
            $"{facts["user"]} a un autre rôle : {facts.Role("to")}, auparavant {facts.Role("from")}."),
    };
}
