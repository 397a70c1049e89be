using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-06: refused, with the reason and how to apply again.</summary>
internal sealed class RefusedMail : IMailTemplate
{
    public string Name => "registration.refused";

    public static MailToSend To(ExporterApplication application) => To(application, application.RefusalCode!, application.RefusalExplanation);

    public static MailToSend To(ExporterApplication application, string reasonCode, string? explanation) =>
        ApplicationMail.To("registration.refused", application, ("reason", reasonCode), ("explanation", explanation?.Trim() ?? ""));

    public MailText Render(MailFacts facts)
    {
        var code = facts["reason"];
        var reason = code == RefusalReasons.Other || RefusalReasons.Find(code) is not { } known ? null : known.Text.In(facts.Language);
        var explanation = facts["explanation"];
        return new MailText(
            facts.Say($"Application {facts["number"]} refused", $"Demande {facts["number"]} refusée"),
            [
                facts.Say($"Your application {facts["number"]} is refused.", $"Votre demande {facts["number"]} est refusée."),
                facts.Say("Reason: ", "Motif : ") + string.Join(". ", new[] { reason, explanation }.Where(t => !string.IsNullOrEmpty(t))),
                facts.Say(
                    "You can apply again with a new form BSF831 as soon as the reason no longer holds.",
                    "Vous pouvez présenter un nouveau formulaire BSF831 dès que ce motif n'existe plus."),
            ]);
    }
}
