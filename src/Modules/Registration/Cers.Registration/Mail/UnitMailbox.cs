using Cers.Kernel;
using Microsoft.Extensions.Configuration;

namespace Cers.Registration.Mail;

/// <summary>
/// The mailbox of the registration unit, for alarms and for answers to officers without an address: <c>Cers:Registration:UnitMailbox</c> and <c>:UnitLanguage</c> (en, fr). Without one, the
/// alarm stands on the application's page alone.
/// </summary>
internal sealed record UnitMailbox(string? Address, Language Language)
{
    public static UnitMailbox From(IConfiguration configuration)
    {
        var section = configuration.GetSection("Cers:Registration");
        return new UnitMailbox(section["UnitMailbox"], section["UnitLanguage"] == "fr" ? Language.Fr : Language.En);
    }
}
