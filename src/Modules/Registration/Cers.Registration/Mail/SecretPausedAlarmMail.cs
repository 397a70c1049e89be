using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-09 to the registration unit: the redemption of a secret is paused.</summary>
internal sealed class SecretPausedAlarmMail : IMailTemplate
{
    public string Name => "registration.secret_paused_alarm";

    public static IEnumerable<MailToSend> To(UnitMailbox unit, string number)
    {
        if (unit.Address is { } address)
        {
            yield return new MailToSend(
                "registration.secret_paused_alarm", address, unit.Language, new Dictionary<string, string> { ["number"] = number }, $"alarm {number}");
        }
    }

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Alarm: shared secret of {facts["number"]} paused", $"Alarme : secret partagé de {facts["number"]} suspendu"),
            [
                facts.Say(
                    $"{SharedSecret.MostWrongAttempts} wrong shared secrets were tried for application {facts["number"]}. It cannot be redeemed until an officer has looked at it and releases or replaces the secret.",
                    $"{SharedSecret.MostWrongAttempts} secrets partagés erronés ont été essayés pour la demande {facts["number"]}. Il ne peut pas servir tant qu'un agent ne l'a pas examiné et n'a pas libéré ou remplacé le secret."),
            ]);
}
