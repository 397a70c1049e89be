using Cers.Declarations.Contracts;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-19: a declaration was amended or voided; its number and status.</summary>
internal sealed class ChangedMail : IMailTemplate
{
    private const string TemplateName = "declarations.changed";

    public string Name => TemplateName;

    public static MailToSend To(Contact filer, ProofOfReport number, DeclarationStatus status) =>
        new(
            TemplateName,
            filer.Email,
            filer.Language,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["number"] = number.Value, ["status"] = status.ToString() },
            $"declaration {number}");

    public MailText Render(MailFacts facts) => facts["status"] == nameof(DeclarationStatus.Voided)
        ? new(
            facts.Say($"Export declaration {facts["number"]} voided", $"Déclaration d'exportation {facts["number"]} annulée"),
            [
                facts.Say(
                    $"Your export declaration was voided. Proof-of-report number: {facts["number"]}",
                    $"Votre déclaration d'exportation a été annulée. Numéro de preuve de déclaration : {facts["number"]}"),
                facts.Say("Status: voided. It cannot be changed any more.", "Statut : annulée. Elle ne peut plus être modifiée."),
                facts.Say("Sign in to see the declaration.", "Ouvrez une session pour voir la déclaration."),
            ])
        : new(
            facts.Say($"Export declaration {facts["number"]} amended", $"Déclaration d'exportation {facts["number"]} modifiée"),
            [
                facts.Say(
                    $"The amendment of your export declaration was accepted. Proof-of-report number: {facts["number"]}",
                    $"La modification de votre déclaration d'exportation a été acceptée. Numéro de preuve de déclaration : {facts["number"]}"),
                facts.Say("Status: amended. The number stays the same.", "Statut : modifiée. Le numéro reste le même."),
                facts.Say("Sign in to see the declaration.", "Ouvrez une session pour voir la déclaration."),
            ]);
}
