using Cers.Kernel;
using Cers.Messaging.FourEyes;

namespace Cers.BackOffice.FourEyes;

internal static class DecideTexts
{
    public static readonly LocalizedText WaitsUntil = new("This waits for a second person until", "Cela attend une deuxième personne jusqu'au");
    public static readonly LocalizedText Confirm = new("Confirm it: it takes effect at once", "Confirmer : effet immédiat");
    public static readonly LocalizedText ReturnTitle = new("Or return it", "Ou retourner la proposition");
    public static readonly LocalizedText Note = new("Note to the colleague who proposed it (1 to 500 characters)", "Note au collègue qui l'a proposé (1 à 500 caractères)");
    public static readonly LocalizedText Return = new("Return it", "La retourner");
    public static readonly LocalizedText Withdraw = new("Withdraw what you proposed", "Retirer votre proposition");

    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText ProposedBy = new("Proposed by", "Proposé par");
    public static readonly LocalizedText DecidedBy = new("Decided by", "Décidé par");
    public static readonly LocalizedText State = new("State", "État");

    private static readonly LocalizedText Proposed = new("Proposed", "Proposé");
    private static readonly LocalizedText Confirmed = new("Confirmed", "Confirmé");
    private static readonly LocalizedText Returned = new("Returned", "Retourné");
    private static readonly LocalizedText Withdrawn = new("Withdrawn", "Retiré");
    private static readonly LocalizedText Expired = new("Expired", "Expiré");

    private static readonly LocalizedText IsProposed = new("It is proposed. A colleague will confirm or return it.", "C'est proposé. Un collègue confirmera ou retournera la proposition.");
    private static readonly LocalizedText IsConfirmed = new("It is confirmed and in effect.", "C'est confirmé et en vigueur.");
    private static readonly LocalizedText IsReturned = new("It is returned with your note. Nothing has changed.", "La proposition est retournée avec votre note. Rien n'a changé.");
    private static readonly LocalizedText IsWithdrawn = new("It is withdrawn. Nothing has changed.", "La proposition est retirée. Rien n'a changé.");

    /// <summary>Where a change stands, with its colour.</summary>
    public static (LocalizedText Text, string Colour) Of(ChangeState state) => state switch
    {
        ChangeState.Proposed => (Proposed, "amber"),
        ChangeState.Confirmed => (Confirmed, "green"),
        ChangeState.Returned => (Returned, "neutral"),
        ChangeState.Withdrawn => (Withdrawn, "neutral"),
        _ => (Expired, "neutral"),
    };

    /// <summary>What is said when it is done.</summary>
    public static LocalizedText Of(DecisionNotice notice) => notice switch
    {
        DecisionNotice.Proposed => IsProposed,
        DecisionNotice.Confirmed => IsConfirmed,
        DecisionNotice.Returned => IsReturned,
        _ => IsWithdrawn,
    };
}
