using System.Globalization;
using Cers.Declarations.Domain;
using Cers.Identity.Contracts;
using Cers.Kernel;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>A draft that nobody has changed for long will be deleted.</summary>
internal sealed class DraftEndsMail : IMailTemplate
{
    private const string TemplateName = "declarations.draft_ends";

    public string Name => TemplateName;

    public static MailToSend To(Contact filer, Draft draft)
    {
        // Whichever is later: 180 days after the last change, or 30 days after this.
        var (kept, told) = (draft.ChangedAt + Draft.Kept, draft.EndingToldAt!.Value + Draft.Notice);
        var ends = OttawaTime.DateOf(kept > told ? kept : told);
        return new(
            TemplateName,
            filer.Email,
            filer.Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["draft"] = DraftWords.NameOf(draft),
                ["ends"] = ends.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                ["changed"] = OttawaTime.DateOf(draft.ChangedAt).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            },
            $"draft {draft.Id}");
    }

    public MailText Render(MailFacts facts)
    {
        var (draft, ends) = (facts["draft"], facts["ends"]);
        return new(
            facts.Say($"Draft {draft} will be deleted after {ends}", $"L'ébauche {draft} sera supprimée après le {ends}"),
            [
                facts.Say(
                    $"Nobody has changed the draft {draft} since {facts["changed"]}. It will be deleted after {ends}.",
                    $"Personne n'a modifié l'ébauche {draft} depuis le {facts["changed"]}. Elle sera supprimée après le {ends}."),
                facts.Say(
                    "Sign in and submit it, or save it again to keep it for 180 more days.",
                    "Ouvrez une session et soumettez-la, ou enregistrez-la de nouveau pour la conserver 180 jours de plus."),
            ]);
    }
}
