using System.Globalization;
using Cers.Identity.Contracts;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>To each owner: the business account was suspended or reinstated, when (Ottawa time) and why.</summary>
internal sealed class AccountStateMail : IMailTemplate
{
    public const string TemplateName = "identity.account_state";

    public string Name => TemplateName;

    public static MailToSend To(Account account, StateChange change, Person owner) =>
        new(
            TemplateName,
            owner.Email!,
            owner.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["businessNumber"] = account.BusinessNumber.Value,
                ["legalName"] = account.LegalName,
                ["state"] = change.State.ToString(),
                ["at"] = OttawaTime.From(change.At).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                ["reason"] = owner.Language == Language.Fr ? change.ReasonFr : change.ReasonEn,
            },
            $"account {account.BusinessNumber}");

    public MailText Render(MailFacts facts) => facts["state"] == nameof(AccountState.Suspended)
        ? new(
            facts.Say($"Business account {facts["businessNumber"]} is suspended", $"Le compte d'affaires {facts["businessNumber"]} est suspendu"),
            [
                facts.Say(
                    $"The business account of {facts["legalName"]} ({facts["businessNumber"]}) was suspended on {facts["at"]} (Ottawa time).",
                    $"Le compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]}) a été suspendu le {facts["at"]} (heure d'Ottawa)."),
                facts.Say($"Reason: {facts["reason"]}", $"Motif : {facts["reason"]}"),
                facts.Say(
                    "Until it is reinstated nobody can report, edit or add users in it. Viewing and downloading stay possible.",
                    "Jusqu'à son rétablissement, personne ne peut y déclarer, modifier ou ajouter des utilisateurs. La consultation et le téléchargement restent possibles."),
                facts.Say("If you have questions, contact the Commercial Registration Unit.", "Pour toute question, communiquez avec l'Unité d'inscription commerciale."),
            ])
        : new(
            facts.Say($"Business account {facts["businessNumber"]} is reinstated", $"Le compte d'affaires {facts["businessNumber"]} est rétabli"),
            [
                facts.Say(
                    $"The business account of {facts["legalName"]} ({facts["businessNumber"]}) was reinstated on {facts["at"]} (Ottawa time). Everything works in it as before.",
                    $"Le compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]}) a été rétabli le {facts["at"]} (heure d'Ottawa). Tout y fonctionne comme avant."),
                facts.Say($"Reason: {facts["reason"]}", $"Motif : {facts["reason"]}"),
            ]);
}
