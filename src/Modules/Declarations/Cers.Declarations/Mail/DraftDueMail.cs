using System.Globalization;
using Cers.Declarations.Domain;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-20: the last moment of a draft is near, or over.</summary>
internal sealed class DraftDueMail : IMailTemplate
{
    private const string TemplateName = "declarations.draft_due";

    public string Name => TemplateName;

    public static MailToSend To(Contact filer, Draft draft) =>
        new(
            TemplateName,
            filer.Email,
            filer.Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["draft"] = DraftWords.NameOf(draft),
                ["due"] = OttawaTime.From(draft.DueBy!.Value).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
                ["over"] = draft.OverdueTold ? "yes" : "no",
            },
            $"draft {draft.Id}");

    public MailText Render(MailFacts facts)
    {
        var (draft, due) = (facts["draft"], facts["due"]);
        return facts["over"] == "yes"
            ? new(
                facts.Say($"Draft {draft} is overdue", $"L'ébauche {draft} est en retard"),
                [
                    facts.Say($"The draft {draft} was due by {due} (Ottawa time) and has not been submitted.", $"L'ébauche {draft} devait être soumise au plus tard le {due} (heure d'Ottawa) et ne l'a pas été."),
                    facts.Say(
                        "Sign in and submit it now, or delete it if nothing is exported. A declaration that is received late is marked as late.",
                        "Ouvrez une session et soumettez-la maintenant, ou supprimez-la si rien n'est exporté. Une déclaration reçue en retard est marquée comme telle."),
                ])
            : new(
                facts.Say($"Draft {draft} is due at {due}", $"L'ébauche {draft} doit être soumise au plus tard le {due}"),
                [
                    facts.Say($"The draft {draft} is due by {due} (Ottawa time) and has not been submitted.", $"L'ébauche {draft} doit être soumise au plus tard le {due} (heure d'Ottawa) et ne l'a pas encore été."),
                    facts.Say("Sign in and submit it before then to be on time.", "Ouvrez une session et soumettez-la avant ce moment pour respecter le délai."),
                ]);
    }
}

internal static class DraftWords
{
    /// <summary>A draft has no number of its own: what the filer may know it by, and when it was begun.</summary>
    public static string NameOf(Draft draft)
    {
        var begun = OttawaTime.DateOf(draft.CreatedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var (content, amends) = (draft.Content, draft.Amends?.Value);
        return new[] { amends, content.Shipment?.TransportDocumentNumber, content.ServiceProvider?.FileNumber, content.Consignee?.Name }
            .FirstOrDefault(n => !string.IsNullOrWhiteSpace(n)) is { } name
            ? $"{name.ReplaceLineEndings(" ")} ({begun})"
            : $"{draft.Id.ToString()[..8]} ({begun})";
    }
}
