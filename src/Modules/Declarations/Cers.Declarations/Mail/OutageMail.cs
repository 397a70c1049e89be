using System.Globalization;
using Cers.Declarations.Domain.Outages;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-24: an outage begins, or ends; its number, and until when it excuses.</summary>
internal sealed class OutageMail : IMailTemplate
{
    private const string TemplateName = "declarations.outage";

    public string Name => TemplateName;

    public static MailToSend Begins(Contact owner, Outage outage, int graceMinutes, int catchUpHours) => To(owner, outage, new()
    {
        ["at"] = Time(outage.StartsAt),
        ["graceHours"] = (graceMinutes / 60m).ToString("0.##", CultureInfo.InvariantCulture),
        ["catchUpHours"] = catchUpHours.ToString(CultureInfo.InvariantCulture),
    });

    public static MailToSend Ends(Contact owner, Outage outage, OutagePeriods periods) => To(owner, outage, new()
    {
        ["at"] = Time(outage.EndsAt!.Value),
        ["grace"] = Time(periods.GraceEndsAt(outage.Period)!.Value),
        ["catchUp"] = Time(periods.CatchUpEndsAt(outage.Period)!.Value),
    });

    public MailText Render(MailFacts facts)
    {
        var (number, at) = (facts["number"], facts["at"]);
        return facts.Values.TryGetValue("grace", out var grace)
            ? new(
                facts.Say($"Outage {number} is over", $"La panne {number} est terminée"),
                [
                    facts.Say($"The outage {number} ended on {at} (Ottawa time).", $"La panne {number} a pris fin le {at} (heure d'Ottawa)."),
                    facts.Say(
                        $"A declaration that was due meanwhile is on time when it is received by {grace}.",
                        $"Une déclaration qui était exigible pendant ce temps respecte le délai si elle est reçue au plus tard le {grace}."),
                    facts.Say(
                        $"If you filed form BSF844 during the outage, submit its electronic declaration by {facts["catchUp"]}.",
                        $"Si vous avez produit le formulaire BSF844 pendant la panne, soumettez la déclaration électronique au plus tard le {facts["catchUp"]}."),
                ])
            : new(
                facts.Say($"Outage {number} has begun", $"La panne {number} a commencé"),
                [
                    facts.Say($"The outage {number} began on {at} (Ottawa time).", $"La panne {number} a commencé le {at} (heure d'Ottawa)."),
                    facts.Say(
                        $"A declaration that is due during the outage is on time until {facts["graceHours"]} hours after its end. If goods leave meanwhile, file form BSF844, and submit the electronic declaration within {facts["catchUpHours"]} hours after the end.",
                        $"Une déclaration exigible pendant la panne respecte le délai jusqu'à {facts["graceHours"]} heures après sa fin. Si des marchandises partent entre-temps, produisez le formulaire BSF844 et soumettez la déclaration électronique dans les {facts["catchUpHours"]} heures suivant la fin."),
                    facts.Say("You will be told when it ends.", "Vous serez avisé de sa fin."),
                ]);
    }

    private static MailToSend To(Contact owner, Outage outage, Dictionary<string, string> facts)
    {
        facts["number"] = outage.Number;
        return new(TemplateName, owner.Email, owner.Language, facts, $"outage {outage.Number}");
    }

    private static string Time(DateTimeOffset at) => OttawaTime.From(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
