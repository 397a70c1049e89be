using Cers.Kernel;

namespace Cers.BackOffice.Pages;

internal static class HomeTexts
{
    public static readonly LocalizedText Title = new("What waits for you", "Ce qui vous attend");
    public static readonly LocalizedText Mine = new("in review, assigned to you", "à l'étude, qui vous sont attribuées");
    public static readonly LocalizedText Unassigned = new("submitted, with nobody yet", "soumises, sans agent encore");
    public static readonly LocalizedText SecondPerson = new("Proposed by others, to confirm or return", "Proposé par d'autres, à confirmer ou à retourner");
    public static readonly LocalizedText ProposedBy = new("Proposed by {0},", "Proposé par {0},");
    public static readonly LocalizedText More = new("There are more; these are the oldest.", "Il y en a d'autres; voici les plus anciennes.");
    public static readonly LocalizedText Applications = new("Applications", "Demandes");
    public static readonly LocalizedText Nothing = new(
        "No work is waiting for your role on these pages.",
        "Aucun travail n'attend votre rôle dans ces pages.");
}
