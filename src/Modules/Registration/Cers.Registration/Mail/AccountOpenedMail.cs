using System.Globalization;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-11 to the address on the form: the business account was created, when (Ottawa time) and by whom.</summary>
internal sealed class AccountOpenedMail : IMailTemplate
{
    public string Name => "registration.account_opened";

    public static MailToSend To(ExporterApplication application, Contact owner, DateTimeOffset openedAt) =>
        ApplicationMail.To(
            "registration.account_opened",
            application,
            ("businessNumber", application.BusinessNumber.Value),
            ("at", OttawaTime.From(openedAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)),
            ("by", owner.Name),
            ("urn", owner.Urn.Value));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Business account {facts["businessNumber"]} was created", $"Le compte d'affaires {facts["businessNumber"]} a été créé"),
            [
                facts.Say(
                    $"With the shared secret of application {facts["number"]}, {facts["by"]} ({facts["urn"]}) created the business account {facts["businessNumber"]} on {facts["at"]} (Ottawa time) and is its account owner.",
                    $"Avec le secret partagé de la demande {facts["number"]}, {facts["by"]} ({facts["urn"]}) a créé le compte d'affaires {facts["businessNumber"]} le {facts["at"]} (heure d'Ottawa) et en est titulaire."),
                facts.Say(
                    "If you do not know this person, contact the Commercial Registration Unit.",
                    "Si vous ne connaissez pas cette personne, communiquez avec l'Unité d'inscription commerciale."),
            ]);
}
