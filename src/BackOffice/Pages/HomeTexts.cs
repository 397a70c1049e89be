using Cers.Kernel;

namespace Cers.BackOffice.Pages;

internal static class HomeTexts
{
    public static readonly LocalizedText Title = new("What waits for you", "Ce qui vous attend");
    public static readonly LocalizedText InHand = new("In your hands", "Entre vos mains");
    public static readonly LocalizedText InHandCaption = new("What is assigned to you, the earliest due first", "Ce qui vous est attribué, l'échéance la plus proche d'abord");
    public static readonly LocalizedText NothingInHand = new("Nothing is assigned to you.", "Rien ne vous est attribué.");
    public static readonly LocalizedText Number = new("Number", "Numéro");
    public static readonly LocalizedText Name = new("Business", "Entreprise");
    public static readonly LocalizedText Due = new("Due", "Échéance");
    public static readonly LocalizedText Application = new("Application", "Demande");
    public static readonly LocalizedText Case = new("Designation case", "Dossier de désignation");
    public static readonly LocalizedText ForAll = new("For everybody", "Pour tous");
    public static readonly LocalizedText ApplicationsToTake = new("applications with nobody yet", "demandes sans agent encore");
    public static readonly LocalizedText ApplicationsOverdue = new("applications past due", "demandes en retard");
    public static readonly LocalizedText CasesToTake = new("designation cases with nobody yet", "dossiers de désignation sans agent encore");
    public static readonly LocalizedText CasesOverdue = new("designation cases past due", "dossiers de désignation en retard");
    public static readonly LocalizedText SecretsPaused = new("shared secrets paused after wrong attempts", "secrets partagés suspendus après des tentatives erronées");
    public static readonly LocalizedText ConsentsAwaited = new("requests that wait for a client's consent", "demandes en attente du consentement d'un client");
    public static readonly LocalizedText Team = new("The team", "L'équipe");
    public static readonly LocalizedText TeamCaption = new("Who has how much in hand", "Ce que chacun a entre les mains");
    public static readonly LocalizedText NobodyHasAny = new("Nobody has anything in hand.", "Personne n'a rien entre les mains.");
    public static readonly LocalizedText Colleague = new("Colleague", "Collègue");
    public static readonly LocalizedText Cases = new("Designation cases", "Dossiers de désignation");
    public static readonly LocalizedText Overdue = new("Past due", "En retard");
    public static readonly LocalizedText SecondPerson = new("Proposed by others, to confirm or return", "Proposé par d'autres, à confirmer ou à retourner");
    public static readonly LocalizedText ProposedBy = new("Proposed by {0},", "Proposé par {0},");
    public static readonly LocalizedText More = new("There are more; these are the oldest.", "Il y en a d'autres; voici les plus anciennes.");
    public static readonly LocalizedText Applications = new("Applications", "Demandes");
    public static readonly LocalizedText Nothing = new(
        "No work is waiting for your role on these pages.",
        "Aucun travail n'attend votre rôle dans ces pages.");
}
