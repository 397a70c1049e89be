using Cers.Identity.Contracts;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>What owners and proxies are told of their case.</summary>
internal enum CaseNews
{
    Opened,
    Asked,
    Reopened,
}

/// <summary>N-12 to owners and proxies: a dispute was opened or reopened, or a question waits. What was said is read in the account.</summary>
internal sealed class CaseMail : IMailTemplate
{
    public const string TemplateName = "registration.case";

    public string Name => TemplateName;

    public static MailToSend To(DesignationCase about, CaseNews news, Contact keeper) => new(
        TemplateName,
        keeper.Email,
        keeper.Language,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["number"] = about.Number,
            ["businessNumber"] = about.BusinessNumber.Value,
            ["news"] = news.ToString(),
            ["due"] = MailDates.Show(CaseClock.DayOf(about.DueAt!.Value), keeper.Language),
        },
        Subject(about.Number));

    /// <summary>Under which undelivered mails are found.</summary>
    public static string Subject(string number) => $"case {number}";

    public MailText Render(MailFacts facts) => facts["news"] switch
    {
        nameof(CaseNews.Asked) => new(
            facts.Say($"Case {facts["number"]}: a question waits for your answer", $"Dossier {facts["number"]} : une question attend votre réponse"),
            [
                facts.Say(
                    $"An officer has asked you something about the disputed designation of your business account {facts["businessNumber"]}.",
                    $"Un agent vous a posé une question sur la désignation contestée de votre compte d'affaires {facts["businessNumber"]}."),
                facts.Say(
                    $"Read it and answer in your account by {facts["due"]}. The time for the decision stands still until then; afterwards it is decided on the file.",
                    $"Lisez-la et répondez dans votre compte d'ici le {facts["due"]}. Le délai de décision est suspendu jusque-là; ensuite, la décision est prise sur dossier."),
            ]),
        nameof(CaseNews.Reopened) => new(
            facts.Say($"Case {facts["number"]} is reopened", $"Le dossier {facts["number"]} est rouvert"),
            [
                facts.Say(
                    $"The dispute of the designation of your business account {facts["businessNumber"]} is looked at once more, by a supervisor who did not decide before.",
                    $"La contestation de la désignation de votre compte d'affaires {facts["businessNumber"]} est examinée de nouveau, par un superviseur qui n'a pas décidé auparavant."),
                facts.Say($"You can expect the decision by {facts["due"]}.", $"Vous pouvez attendre la décision d'ici le {facts["due"]}."),
            ]),
        _ => new(
            facts.Say($"Case {facts["number"]} is opened", $"Le dossier {facts["number"]} est ouvert"),
            [
                facts.Say(
                    $"The designation of your business account {facts["businessNumber"]} is disputed. The account works as before until it is decided.",
                    $"La désignation de votre compte d'affaires {facts["businessNumber"]} est contestée. Le compte fonctionne comme avant jusqu'à la décision."),
                facts.Say(
                    $"You can expect the decision by {facts["due"]}. You can give evidence in your account until then.",
                    $"Vous pouvez attendre la décision d'ici le {facts["due"]}. D'ici là, vous pouvez fournir des preuves dans votre compte."),
            ]),
    };
}
