using Cers.Kernel;
using Cers.Registration.Contracts;
using Cers.Registration.Contracts.BackOffice;

namespace Cers.Registration.Domain;

/// <summary>The letter about a decided dispute (N-13), in the client's language.</summary>
internal static class DecisionLetter
{
    private static readonly LocalizedText Exporter = new("exporter", "exportateur");
    private static readonly LocalizedText Provider = new("customs service provider", "fournisseur de services douaniers");

    public static CaseLetter Of(DesignationCase about, CaseDecision decision, LocalizedText reason, BusinessDesignation present)
    {
        var language = about.Language;
        var to = DesignationCase.DesignationOf(decision);
        var designation = ((to ?? present) == BusinessDesignation.CustomsServiceProvider ? Provider : Exporter).In(language);
        string Say(string en, string fr) => language == Language.Fr ? fr : en;
        return new CaseLetter(
            language,
            Say($"Decision in case {about.Number}", $"Décision dans le dossier {about.Number}"),
            [
                $"{about.LegalName}, {about.BusinessNumber}",
                to is null
                    ? Say(
                        $"You disputed the designation of your business account. The designation is maintained: your business remains designated as {designation}.",
                        $"Vous avez contesté la désignation de votre compte d'affaires. La désignation est maintenue : votre entreprise demeure désignée comme {designation}.")
                    : Say(
                        $"You disputed the designation of your business account. The designation is changed: your business is designated as {designation} from now on.",
                        $"Vous avez contesté la désignation de votre compte d'affaires. La désignation est modifiée : votre entreprise est dorénavant désignée comme {designation}."),
                Say("Reasons: ", "Motifs : ") + reason.In(language),
                .. Effect(to).Select(e => e.In(language)),
                .. about.WasReopened
                    ? [Say("This was the second look at your dispute; it is final here.", "Il s'agissait du deuxième examen de votre contestation; il est définitif ici.")]
                    : new[]
                    {
                        Say(
                            $"If you do not agree, you can have the case reopened once, within {CaseClock.DecidedDays} days, in your account. A supervisor who did not decide before will decide.",
                            $"Si vous n'êtes pas d'accord, vous pouvez faire rouvrir le dossier une fois, dans les {CaseClock.DecidedDays} jours, dans votre compte. Un superviseur qui n'a pas décidé auparavant décidera."),
                    },
            ]);
    }

    /// <summary>What follows for the account.</summary>
    private static IEnumerable<LocalizedText> Effect(BusinessDesignation? to)
    {
        if (to == BusinessDesignation.Exporter)
        {
            yield return new(
                "You can no longer file for other exporters: your authorization ID for one-time submissions is revoked, and your associations with clients have ended; the clients are told. Declarations that you filed remain yours to view, and drafts for others can still be read.",
                "Vous ne pouvez plus produire de déclarations pour d'autres exportateurs : votre identificateur d'autorisation unique est révoqué et vos associations avec des clients ont pris fin; les clients en sont avisés. Les déclarations que vous avez produites restent consultables, et les ébauches pour d'autres demeurent lisibles.");
        }
        else if (to == BusinessDesignation.CustomsServiceProvider)
        {
            yield return new(
                "You have an authorization ID for one-time submissions, which your account shows, and can ask for associations with clients.",
                "Vous disposez d'un identificateur d'autorisation unique, que votre compte affiche, et pouvez demander des associations avec des clients.");
        }
    }
}
