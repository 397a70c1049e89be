using System.Globalization;
using Cers.Declarations.Contracts;
using Cers.Declarations.Domain.Bulk;
using Cers.Identity.Contracts;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-21: a bulk load has ended; how many of its declarations became what.</summary>
internal sealed class BulkLoadEndedMail : IMailTemplate
{
    private const string TemplateName = "declarations.bulk_load_ended";

    public string Name => TemplateName;

    public static MailToSend To(Contact sender, BulkLoad load)
    {
        var ending = load.Ending is { } why ? BulkEndings.Text(why) : null;
        return new(
            TemplateName,
            sender.Email,
            sender.Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["file"] = load.Name,
                ["declarations"] = Figure(load.Declarations ?? 0),
                ["accepted"] = Figure(load.Accepted),
                ["drafts"] = Figure(load.Drafts),
                ["waiting"] = Figure(load.NeedsAcknowledgement),
                ["refused"] = Figure(load.Refused),
                ["done"] = load.State == BulkLoadState.Done ? "yes" : "no",
                ["endingEn"] = ending?.En ?? "",
                ["endingFr"] = ending?.Fr ?? "",
            },
            $"bulk load {load.Id}");
    }

    public MailText Render(MailFacts facts)
    {
        var file = facts["file"];
        var told = facts["done"] == "yes"
            ? facts.Say($"Your bulk load {file} has been processed.", $"Votre chargement en bloc {file} a été traité.")
            : facts.Say($"Your bulk load {file} has ended. {facts["endingEn"]}", $"Votre chargement en bloc {file} est terminé. {facts["endingFr"]}");
        return new(
            facts.Say($"Bulk load {file} ended", $"Chargement en bloc {file} terminé"),
            [
                told,
                facts.Say(
                    $"Declarations in the file: {facts["declarations"]}. Accepted: {facts["accepted"]}. Stored as drafts: {facts["drafts"]}. "
                        + $"Stored as drafts that need an acknowledgement: {facts["waiting"]}. Refused: {facts["refused"]}.",
                    $"Déclarations dans le fichier : {facts["declarations"]}. Acceptées : {facts["accepted"]}. Enregistrées comme ébauches : {facts["drafts"]}. "
                        + $"Enregistrées comme ébauches à confirmer : {facts["waiting"]}. Refusées : {facts["refused"]}."),
                facts.Say(
                    "Sign in to read the submission report and the error report. They are kept for 90 days.",
                    "Ouvrez une session pour lire le rapport de soumission et le rapport d'erreurs. Ils sont conservés 90 jours."),
            ]);
    }

    private static string Figure(int count) => count.ToString(CultureInfo.InvariantCulture);
}
