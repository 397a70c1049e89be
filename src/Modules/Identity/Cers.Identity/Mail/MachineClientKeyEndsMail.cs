using System.Globalization;
using Cers.Identity.Domain;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Identity.Mail;

/// <summary>N-25 to owners and proxies: a machine client's key ends soon.</summary>
internal sealed class MachineClientKeyEndsMail : IMailTemplate
{
    public const string TemplateName = "identity.machine_client_key_ends";

    public string Name => TemplateName;

    public static MailToSend To(RegisteredClient client, ClientKey key, Person keeper) =>
        new(
            TemplateName,
            keeper.Email!,
            keeper.Language!.Value,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["client"] = client.Name,
                ["thumbprint"] = key.Thumbprint,
                ["on"] = OttawaTime.From(key.EndsAt).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            },
            $"client {client.Id}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"A key of {facts["client"]} ends on {facts["on"][..10]}", $"Une clé de {facts["client"]} prend fin le {facts["on"][..10]}"),
            [
                facts.Say(
                    $"The key {facts["thumbprint"]} of the machine client {facts["client"]} ends on {facts["on"]} (Ottawa time). From then on it gets no access with it.",
                    $"La clé {facts["thumbprint"]} du client machine {facts["client"]} prend fin le {facts["on"]} (heure d'Ottawa). Dès lors, elle ne lui donne plus accès."),
                facts.Say(
                    "Add a second key, let the program use it, then retire this one.",
                    "Ajoutez une deuxième clé, faites-la employer par le programme, puis retirez celle-ci."),
            ]);
}
