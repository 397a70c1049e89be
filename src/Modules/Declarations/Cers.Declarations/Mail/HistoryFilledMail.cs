using System.Globalization;
using Cers.Declarations.UseCases;
using Cers.Identity.Contracts;
using Cers.ModuleKit.Outbox;

namespace Cers.Declarations.Mail;

/// <summary>N-26: the online history fills, or reports have left it; how to keep copies.</summary>
internal sealed class HistoryFilledMail : IMailTemplate
{
    private const string TemplateName = "declarations.history_filled";

    public string Name => TemplateName;

    public static MailToSend To(Contact keeper, MailHistoryFilled told) =>
        new(
            TemplateName,
            keeper.Email,
            keeper.Language,
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["online"] = told.Online.ToString(CultureInfo.InvariantCulture),
                ["left"] = told.Left.ToString(CultureInfo.InvariantCulture),
                ["most"] = told.Most.ToString(CultureInfo.InvariantCulture),
            },
            $"account {told.Account}");

    public MailText Render(MailFacts facts)
    {
        var (online, left, most) = (facts["online"], facts["left"], facts["most"]);
        return new(
            left != "0"
                ? facts.Say($"{left} reports have left your submission history", $"{left} déclarations ont quitté votre historique")
                : facts.Say($"Your submission history holds {online} of {most} reports", $"Votre historique contient {online} déclarations sur {most}"),
            [
                left != "0"
                    ? facts.Say(
                        $"The submission history shows the newest {most} reports. Older ones, {left} since you were told last, have left it.",
                        $"L'historique présente les {most} déclarations les plus récentes. Des déclarations plus anciennes, {left} depuis le dernier avis, l'ont quitté.")
                    : facts.Say(
                        $"The submission history shows the newest {most} reports. It holds {online} now; when it is full, each new report takes the place of the oldest.",
                        $"L'historique présente les {most} déclarations les plus récentes. Il en contient {online}; une fois plein, chaque nouvelle déclaration prend la place de la plus ancienne."),
                facts.Say(
                    "A report that has left stays in the archive and is found by its proof-of-report number. You must keep your own records: sign in and save the list and the declarations that you need.",
                    "Une déclaration qui l'a quitté reste dans les archives et se trouve par son numéro de preuve de déclaration. Vous devez conserver vos propres dossiers : ouvrez une session et enregistrez la liste et les déclarations dont vous avez besoin."),
            ]);
    }
}
