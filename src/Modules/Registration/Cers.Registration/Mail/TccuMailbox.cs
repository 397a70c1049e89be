using Cers.Kernel;
using Microsoft.Extensions.Configuration;

namespace Cers.Registration.Mail;

/// <summary>
/// The mailbox of the Technical Commercial Client Unit: <c>Cers:Registration:TccuMailbox</c> and <c>:TccuLanguage</c> (en, fr). Without one, what it would be told
/// stands on the board of cases alone.
/// </summary>
internal sealed record TccuMailbox(string? Address, Language Language)
{
    public static TccuMailbox From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Cers:Registration");
        return new TccuMailbox(section["TccuMailbox"], section["TccuLanguage"] == "fr" ? Language.Fr : Language.En);
    }
}
