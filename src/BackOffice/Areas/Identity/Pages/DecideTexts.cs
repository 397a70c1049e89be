using Cers.Kernel;

namespace Cers.BackOffice.Areas.Identity.Pages;

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
}
