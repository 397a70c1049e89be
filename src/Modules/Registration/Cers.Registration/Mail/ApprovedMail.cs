using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-05, first of two: approved, with the authorization ID and the last day of the secret.</summary>
internal sealed class ApprovedMail : IMailTemplate
{
    public string Name => "registration.approved";

    public static MailToSend To(ExporterApplication application, SharedSecret secret) =>
        To(application, secret.AuthorizationId.Value, secret.LastDay);

    public static MailToSend To(ExporterApplication application, string authorizationId, DateOnly lastDay) =>
        ApplicationMail.To(
            "registration.approved",
            application,
            ("authorizationId", authorizationId),
            ("lastDay", MailDates.Show(lastDay, application.Language)));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Application {facts["number"]} approved", $"Demande {facts["number"]} approuvée"),
            [
                facts.Say($"Your application {facts["number"]} is approved.", $"Votre demande {facts["number"]} est approuvée."),
                facts.Say($"Authorization ID: {facts["authorizationId"]}", $"Identificateur d'autorisation : {facts["authorizationId"]}"),
                facts.Say(
                    $"Your shared secret comes in a separate message. With both, an authorized representative signs in and creates the business account, by {facts["lastDay"]} at the latest.",
                    $"Votre secret partagé vous parvient dans un message distinct. Avec les deux, un représentant autorisé ouvre une session et crée le compte d'affaires, au plus tard le {facts["lastDay"]}."),
            ]);
}
