using Cers.Identity.Contracts;
using Cers.ModuleKit.Outbox;
using Cers.Registration.Contracts.BackOffice;
using Cers.Registration.Domain;

namespace Cers.Registration.Mail;

/// <summary>N-13 to owners and proxies: the decision letter, in the language of the business.</summary>
internal sealed class DecidedMail : IMailTemplate
{
    private const string Between = "\n\n";

    public const string TemplateName = "registration.case_decided";

    public string Name => TemplateName;

    public static MailToSend To(DesignationCase decided, CaseLetter letter, Contact keeper) => new(
        TemplateName,
        keeper.Email,
        letter.Language,
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["title"] = letter.Title,
            ["letter"] = string.Join(Between, letter.Paragraphs),
        },
        CaseMail.Subject(decided.Number));

    public MailText Render(MailFacts facts) => new(
        facts["title"],
        [
            .. facts["letter"].Split(Between),
            facts.Say("You also find this letter in your account.", "Vous trouvez aussi cette lettre dans votre compte."),
        ]);
}
