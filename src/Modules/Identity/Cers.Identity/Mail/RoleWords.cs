using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>Roles in business accounts, as mails name them.</summary>
internal static class RoleWords
{
    /// <summary>The role of a fact that holds its name.</summary>
    public static string Role(this MailFacts facts, string fact) => Enum.Parse<AccountRole>(facts[fact]) switch
    {
        AccountRole.Owner => facts.Say("account owner", "titulaire de compte"),
        AccountRole.ProxyOwner => facts.Say("proxy account owner", "titulaire de compte mandataire"),
        AccountRole.User => facts.Say("account user", "utilisateur de compte"),
        _ => facts.Say("account browser", "lecteur de compte"),
    };
}
