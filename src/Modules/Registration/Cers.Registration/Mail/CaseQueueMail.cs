using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Registration.Mail;

/// <summary>What the unit is told of a case.</summary>
internal enum QueueNews
{
    Opened,
    Answered,
    Reopened,
    DueSoon,
    Overdue,
}

/// <summary>N-12 to the Technical Commercial Client Unit: a case came in, was answered or reopened, or is due.</summary>
internal sealed class CaseQueueMail : IMailTemplate
{
    public const string TemplateName = "registration.case_queue";

    private static readonly LocalizedText Opened = new("Case {0} came in", "Le dossier {0} est arrivé");
    private static readonly LocalizedText Answered = new("Case {0} was answered", "Une réponse est arrivée dans le dossier {0}");
    private static readonly LocalizedText Reopened = new("Case {0} is reopened", "Le dossier {0} est rouvert");
    private static readonly LocalizedText DueSoon = new("Case {0} is due soon", "Le dossier {0} arrive à échéance");
    private static readonly LocalizedText Overdue = new("Case {0} is overdue", "Le dossier {0} est en retard");

    public string Name => TemplateName;

    public static IEnumerable<MailToSend> To(TccuMailbox unit, string number, QueueNews news, DateOnly due)
    {
        if (unit.Address is { } address)
        {
            yield return new MailToSend(
                TemplateName,
                address,
                unit.Language,
                new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number, ["news"] = news.ToString(), ["due"] = MailDates.Show(due, unit.Language) },
                CaseMail.Subject(number));
        }
    }

    public MailText Render(MailFacts facts)
    {
        var subject = string.Format(System.Globalization.CultureInfo.InvariantCulture, TextOf(facts["news"]).In(facts.Language), facts["number"]);
        return new MailText(subject, [subject + ".", facts.Say($"The decision is due by {facts["due"]}.", $"La décision est attendue d'ici le {facts["due"]}.")]);
    }

    private static LocalizedText TextOf(string news) => news switch
    {
        nameof(QueueNews.Answered) => Answered,
        nameof(QueueNews.Reopened) => Reopened,
        nameof(QueueNews.DueSoon) => DueSoon,
        nameof(QueueNews.Overdue) => Overdue,
        _ => Opened,
    };
}
