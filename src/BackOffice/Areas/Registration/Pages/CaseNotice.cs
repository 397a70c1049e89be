using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>What was just done to a designation case; the address carries it from the action to the page that shows it.</summary>
public enum CaseNotice
{
    Opened,
    Taken,
    Asked,
    ReviewStarted,
    AnswerEntered,
    EvidenceAdded,
    Decided,
    Proposed,
    Confirmed,
    Returned,
    Withdrawn,
    Restored,
}

internal static class CaseNotices
{
    private static readonly LocalizedText Opened = new("The case is opened; owners and proxies of the account are told.", "Le dossier est ouvert; les titulaires et mandataires du compte en sont avisés.");
    private static readonly LocalizedText Taken = new("The case is assigned to you.", "Le dossier vous est attribué.");
    private static readonly LocalizedText Asked = new("The question waits for the client; the clock stands still.", "La question attend le client; le délai est suspendu.");
    private static readonly LocalizedText ReviewStarted = new("The case is under review.", "Le dossier est à l'étude.");
    private static readonly LocalizedText AnswerEntered = new("What the client said is in the case.", "Ce que le client a dit est au dossier.");
    private static readonly LocalizedText EvidenceAdded = new("The file is in the case.", "Le fichier est au dossier.");
    private static readonly LocalizedText Decided = new("The case is decided; the letter is on its way to the client.", "Le dossier est décidé; la lettre est envoyée au client.");
    private static readonly LocalizedText Proposed = new(
        "The decision to maintain the designation waits for a supervisor.", "La décision de maintenir la désignation attend un superviseur.");

    private static readonly LocalizedText Confirmed = new(
        "The designation is maintained; the letter is on its way to the client.", "La désignation est maintenue; la lettre est envoyée au client.");

    private static readonly LocalizedText Returned = new("The decision is back with its officer, with your note.", "La décision est retournée à l'agent, avec votre note.");
    private static readonly LocalizedText Withdrawn = new("The proposed decision is withdrawn.", "La décision proposée est retirée.");
    private static readonly LocalizedText Restored = new("The account is an exporter again.", "Le compte est de nouveau celui d'un exportateur.");

    public static LocalizedText Text(this CaseNotice notice) => notice switch
    {
        CaseNotice.Opened => Opened,
        CaseNotice.Taken => Taken,
        CaseNotice.Asked => Asked,
        CaseNotice.ReviewStarted => ReviewStarted,
        CaseNotice.AnswerEntered => AnswerEntered,
        CaseNotice.EvidenceAdded => EvidenceAdded,
        CaseNotice.Decided => Decided,
        CaseNotice.Proposed => Proposed,
        CaseNotice.Confirmed => Confirmed,
        CaseNotice.Returned => Returned,
        CaseNotice.Withdrawn => Withdrawn,
        _ => Restored,
    };
}
