using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-18 to the invited address. The link is the mail's secret: its code lies behind a #, so that no server's log sees it.</summary>
internal sealed class InvitationMail : IMailTemplate
{
    private const string TemplateName = "identity.invitation";

    public string Name => TemplateName;

    public static MailToSend To(Invitation invitation, Account account, Person by, Language language, string publicUrl, string code) =>
        new(
            TemplateName,
            invitation.Email,
            language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["businessNumber"] = account.BusinessNumber.Value,
                ["legalName"] = account.LegalName,
                ["role"] = invitation.Role.ToString(),
                ["by"] = by.Name(),
                ["until"] = invitation.ExpiresAt.InOttawa(),
            },
            $"account {account.BusinessNumber}",
            new MailSecret($"{publicUrl}/me#invitation={code}", invitation.ExpiresAt));

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Invitation to business account {facts["businessNumber"]}", $"Invitation au compte d'affaires {facts["businessNumber"]}"),
            [
                facts.Say(
                    $"{facts["by"]} invites you to the business account of {facts["legalName"]} ({facts["businessNumber"]}) as {facts.Role("role")}.",
                    $"{facts["by"]} vous invite au compte d'affaires de {facts["legalName"]} ({facts["businessNumber"]}) comme {facts.Role("role")}."),
                facts.Say($"Your link: {facts.Secret}", $"Votre lien : {facts.Secret}"),
                facts.Say(
                    $"Sign in with a user account that has this e-mail address; what follows the last = of the link is your code, with which you accept. The link works once, until {facts["until"]} (Ottawa time).",
                    $"Ouvrez une session avec un compte d'utilisateur qui a cette adresse de courriel; ce qui suit le dernier = du lien est votre code, avec lequel vous acceptez. Le lien sert une fois, jusqu'au {facts["until"]} (heure d'Ottawa)."),
                facts.Say("If you do not know this person, do nothing.", "Si vous ne connaissez pas cette personne, ne faites rien."),
            ]);
}
