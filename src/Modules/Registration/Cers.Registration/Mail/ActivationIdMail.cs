using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>To a former CAED client: its activation ID, which is the mail's secret, and its last day.</summary>
internal sealed class ActivationIdMail : IMailTemplate
{
    private const string TemplateName = "registration.activation_id";

    public string Name => TemplateName;

    public static MailToSend To(IssueActivationId issued, ActivationId activation, string text) =>
        new(
            TemplateName,
            issued.Email,
            issued.Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["businessNumber"] = activation.BusinessNumber.Value,
                ["lastDay"] = MailDates.Show(activation.LastDay, issued.Language),
            },
            $"activation {activation.BusinessNumber}",
            new MailSecret(ActivationIdFormat.Show(text), activation.EndsAt));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Your activation ID for {facts["businessNumber"]}", $"Votre identificateur d'activation pour {facts["businessNumber"]}"),
            [
                facts.Say($"Activation ID: {facts.Secret}", $"Identificateur d'activation : {facts.Secret}"),
                facts.Say(
                    $"With it you create the business account {facts["businessNumber"]} in CERS, until the end of {facts["lastDay"]}. It can be used once.",
                    $"Il vous permet de créer le compte d'affaires {facts["businessNumber"]} dans le SCDE, jusqu'à la fin du {facts["lastDay"]}. Il ne sert qu'une fois."),
                facts.Say(
                    "Keep it to yourself: only you and the agency know it.", "Gardez-le pour vous : seuls vous et l'agence le connaissez."),
            ]);
}
