using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages;

/// <summary>What was just done to an application; the address carries it from the action to the page that shows it.</summary>
public enum ApplicationNotice
{
    Taken,
    Approved,
    RefusalProposed,
    RefusalConfirmed,
    RefusalReturned,
    RefusalWithdrawn,
}

internal static class ApplicationNotices
{
    private static readonly LocalizedText Taken = new("The application is assigned to you.", "La demande vous est attribuée.");
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
        ApplicationNotice.Approved => Approved,
        ApplicationNotice.RefusalProposed => RefusalProposed,
        ApplicationNotice.RefusalConfirmed => RefusalConfirmed,
        ApplicationNotice.RefusalReturned => RefusalReturned,
        _ => RefusalWithdrawn,
    };
}
