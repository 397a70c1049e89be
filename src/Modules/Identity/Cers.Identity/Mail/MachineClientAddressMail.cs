using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-25 to owners and proxies: a machine client was used from an address for the first time.</summary>
internal sealed class MachineClientAddressMail : IMailTemplate
{
    public const string TemplateName = "identity.machine_client_address";

    public string Name => TemplateName;

    public static MailToSend To(RegisteredClient client, Person keeper, string address, DateTimeOffset at) =>
        new(
            TemplateName,
            keeper.Email!,
            keeper.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["client"] = client.Name,
                ["address"] = address,
                ["at"] = OttawaTime.From(at).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            },
            $"client {client.Id}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"{facts["client"]} was used from a new address", $"{facts["client"]} a été employé depuis une nouvelle adresse"),
            [
                facts.Say(
                    $"The machine client {facts["client"]} was used from the network address {facts["address"]} for the first time, on {facts["at"]} (Ottawa time).",
                    $"Le client machine {facts["client"]} a été employé pour la première fois depuis l'adresse réseau {facts["address"]}, le {facts["at"]} (heure d'Ottawa)."),
                facts.Say(
                    "If you do not expect that, revoke the client at once: it then can do nothing.",
                    "Si vous ne vous y attendez pas, révoquez le client tout de suite : il ne peut alors plus rien faire."),
            ]);
}
