using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>What was just done to an application; the address carries it from the action to the page that shows it.</summary>
public enum ApplicationNotice
{
    Taken,
    Given,
    InformationAsked,
    KeyedIn,
    NoteAdded,
    Approved,
    RefusalProposed,
    RefusalConfirmed,
    RefusalReturned,
    RefusalWithdrawn,
}

internal static class ApplicationNotices
{
    private static readonly LocalizedText Taken = new("The application is assigned to you.", "La demande vous est attribuée.");
    private static readonly LocalizedText Given = new("The application is your colleague's now.", "La demande est maintenant entre les mains de votre collègue.");
    private static readonly LocalizedText InformationAsked = new(
        "Your questions are on their way to the applicant. The clock stands still until the answer.",
        "Vos questions sont envoyées au demandeur. Le délai est suspendu jusqu'à la réponse.");

    private static readonly LocalizedText KeyedIn = new(
        "The application is submitted, and its receipt confirmed to the applicant. A colleague decides on it.",
        "La demande est soumise et sa réception confirmée au demandeur. Un collègue en décidera.");

    private static readonly LocalizedText NoteAdded = new("Your note is added.", "Votre note est ajoutée.");
    private static readonly LocalizedText Approved = new(
        "The application is approved. The authorization ID and, in a second message, the shared secret are on their way to the applicant.",
        "La demande est approuvée. L'identificateur d'autorisation et, dans un deuxième message, le secret partagé sont envoyés au demandeur.");

    private static readonly LocalizedText RefusalProposed = new(
        "The refusal is proposed. Another officer will confirm or return it.",
        "Le refus est proposé. Un autre agent le confirmera ou le retournera.");

    private static readonly LocalizedText RefusalConfirmed = new(
        "The application is refused, and the applicant is told why.",
        "La demande est refusée et le demandeur est informé du motif.");

    private static readonly LocalizedText RefusalReturned = new(
        "The application is back in review with your note.",
        "La demande est de nouveau à l'étude avec votre note.");

    private static readonly LocalizedText RefusalWithdrawn = new(
        "The refusal is withdrawn, and the application in review with you.",
        "Le refus est retiré et la demande est à l'étude, entre vos mains.");

    public static LocalizedText Text(this ApplicationNotice notice) => notice switch
    {
        ApplicationNotice.Taken => Taken,
        ApplicationNotice.Given => Given,
        ApplicationNotice.InformationAsked => InformationAsked,
        ApplicationNotice.KeyedIn => KeyedIn,
        ApplicationNotice.NoteAdded => NoteAdded,
        ApplicationNotice.Approved => Approved,
        ApplicationNotice.RefusalProposed => RefusalProposed,
        ApplicationNotice.RefusalConfirmed => RefusalConfirmed,
        ApplicationNotice.RefusalReturned => RefusalReturned,
        _ => RefusalWithdrawn,
    };
}
