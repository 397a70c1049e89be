using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-19: a declaration was accepted; its number and status.</summary>
internal sealed class AcceptedMail : IMailTemplate
{
    private const string TemplateName = "declarations.accepted";

    public string Name => TemplateName;

    public static MailToSend To(Contact filer, ProofOfReport number) =>
        new(
            TemplateName,
            filer.Email,
            filer.Language,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number.Value },
            $"declaration {number}");

    public MailText Render(MailFacts facts) =>
        new(
            facts.Say($"Export declaration {facts["number"]} accepted", $"Déclaration d'exportation {facts["number"]} acceptée"),
            [
                facts.Say(
                    $"Your export declaration was accepted. Proof-of-report number: {facts["number"]}",
                    $"Votre déclaration d'exportation a été acceptée. Numéro de preuve de déclaration : {facts["number"]}"),
                facts.Say("Status: original.", "Statut : originale."),
                facts.Say(
                    "Give this number to the carrier before the goods leave. Sign in to see the declaration.",
                    "Donnez ce numéro au transporteur avant le départ des marchandises. Ouvrez une session pour voir la déclaration."),
            ]);
}
