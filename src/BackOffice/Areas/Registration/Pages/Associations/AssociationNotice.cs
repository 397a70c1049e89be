using Cers.Kernel;

namespace Cers.BackOffice.Areas.Registration.Pages.Associations;

/// <summary>What was just done to an association; the address carries it from the action to the page that shows it.</summary>
public enum AssociationNotice
{
    KeyedIn,
    ConsentRecorded,
    Ended,
}

internal static class AssociationNotices
{
    private static readonly LocalizedText KeyedIn = new(
        "The request is keyed in, and both sides are told. A colleague decides on it.",
        "La demande est saisie et les deux parties en sont avisées. Un collègue en décidera.");

    private static readonly LocalizedText ConsentRecorded = new(
        "The signed consent is recorded. The application can be decided.",
        "Le consentement signé est consigné. La demande peut être décidée.");

    private static readonly LocalizedText Ended = new("The association is ended, and both sides are told.", "L'association est terminée et les deux parties en sont avisées.");

    public static LocalizedText Text(this AssociationNotice notice) => notice switch
    {
        AssociationNotice.KeyedIn => KeyedIn,
        AssociationNotice.ConsentRecorded => ConsentRecorded,
        _ => Ended,
    };
}
