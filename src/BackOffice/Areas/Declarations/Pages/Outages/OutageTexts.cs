using Cers.Declarations.Contracts;
using Cers.Declarations.Contracts.BackOffice;
using Cers.Kernel;

namespace Cers.BackOffice.Areas.Declarations.Pages.Outages;

/// <summary>What was just done; the address carries it to the page that shows it.</summary>
public enum OutageNotice
{
    Entered,
    Ended,
    Corrected,
}

internal static class OutageTexts
{
    public static readonly LocalizedText Title = new("Outages", "Pannes");
    public static readonly LocalizedText Intro = new(
        "What is due during an outage of the register, or in the {0} minutes after it, is not late. Who filed form BSF844 meanwhile has {1} hours. Both figures are dated settings, told as they are in force today.",
        "Ce qui est dû pendant une panne du registre, ou dans les {0} minutes qui suivent, n'est pas en retard. Qui a produit le formulaire BSF844 entre-temps dispose de {1} heures. Les deux délais sont des paramètres datés, indiqués tels qu'ils sont en vigueur aujourd'hui.");

    public static readonly LocalizedText New = new("Enter an outage", "Inscrire une panne");
    public static readonly LocalizedText None = new("There is no outage yet.", "Il n'y a pas encore de panne.");
    public static readonly LocalizedText Caption = new("Outages, the last to start first", "Pannes, la dernière à débuter d'abord");
    public static readonly LocalizedText One = new("Outage {0}", "Panne {0}");
    public static readonly LocalizedText Number = new("Number", "Numéro");
    public static readonly LocalizedText State = new("State", "État");
    public static readonly LocalizedText FromTo = new("From, until", "Du, au");
    public static readonly LocalizedText NoEnd = new("no end yet", "sans fin pour l'instant");
    public static readonly LocalizedText Systems = new("What was down", "Ce qui était en panne");
    public static readonly LocalizedText Kind = new("Scheduled or not", "Planifiée ou non");
    public static readonly LocalizedText TextEn = new("Notice, in English", "Avis, en anglais");
    public static readonly LocalizedText TextFr = new("Notice, in French", "Avis, en français");
    public static readonly LocalizedText StartsAt = new("Start", "Début");
    public static readonly LocalizedText EndsAt = new("End, where it is known", "Fin, si elle est connue");
    public static readonly LocalizedText EndedAt = new("End of the outage", "Fin de la panne");
    public static readonly LocalizedText MomentHint = new("Ottawa time, as 2026-11-03 13:45", "Heure d'Ottawa, sous la forme 2026-11-03 13:45");
    public static readonly LocalizedText NoMoment = new("Write the day and time as 2026-11-03 13:45.", "Écrivez le jour et l'heure sous la forme 2026-11-03 13:45.");
    public static readonly LocalizedText Enter = new("Enter it", "L'inscrire");
    public static readonly LocalizedText Back = new("Back to the outages", "Retour aux pannes");
    public static readonly LocalizedText Grace = new("Excuses until", "Excuse jusqu'au");
    public static readonly LocalizedText CatchUp = new("Declarations follow form BSF844 until", "Les déclarations suivent le formulaire BSF844 jusqu'au");
    public static readonly LocalizedText EndTitle = new("It has ended", "Elle a pris fin");
    public static readonly LocalizedText End = new("Record the end", "Consigner la fin");
    public static readonly LocalizedText CorrectTitle = new("Correct the entry", "Corriger l'inscription");
    public static readonly LocalizedText CorrectEffect = new(
        "Lateness of declarations is computed again within minutes.", "Le retard des déclarations est recalculé en quelques minutes.");

    public static readonly LocalizedText Stands = new("The entry", "L'inscription");
    public static readonly LocalizedText Reason = new("Reason (5 to 200 characters)", "Motif (5 à 200 caractères)");
    public static readonly LocalizedText Correct = new("Correct it", "La corriger");
    public static readonly LocalizedText History = new("What happened to the entry", "Ce qui est arrivé à l'inscription");
    public static readonly LocalizedText When = new("When", "Quand");
    public static readonly LocalizedText What = new("What", "Quoi");
    public static readonly LocalizedText ByWhom = new("By", "Par");
    public static readonly LocalizedText Pages = new("Pages of the list", "Pages de la liste");
    public static readonly LocalizedText Next = new("Next page", "Page suivante");
    public static readonly LocalizedText Previous = new("Previous page", "Page précédente");

    public static readonly LocalizedText ItWas = new("It took place", "Elle a eu lieu");
    public static readonly LocalizedText NeverWas = new("It did not take place: withdraw it", "Elle n'a pas eu lieu : la retirer");

    private static readonly LocalizedText Scheduled = new("Scheduled", "Planifiée");
    private static readonly LocalizedText Unscheduled = new("Not scheduled", "Non planifiée");
    private static readonly LocalizedText Portal = new("Portal", "Portail");
    private static readonly LocalizedText Api = new("Programming interface", "Interface de programmation");
    private static readonly LocalizedText SignIn = new("Sign-in", "Ouverture de session");
    private static readonly LocalizedText BulkLoad = new("Bulk loads", "Chargements en bloc");
    private static readonly LocalizedText Planned = new("Planned", "Prévue");
    private static readonly LocalizedText GoingOn = new("Going on", "En cours");
    private static readonly LocalizedText StageEnded = new("Over", "Terminée");
    private static readonly LocalizedText Withdrawn = new("Withdrawn", "Retirée");
    private static readonly LocalizedText Entered = new("Entered", "Inscrite");
    private static readonly LocalizedText Ended = new("End recorded", "Fin consignée");
    private static readonly LocalizedText Corrected = new("Corrected", "Corrigée");
    private static readonly LocalizedText EnteredNotice = new("The outage stands in the register.", "La panne est inscrite au registre.");
    private static readonly LocalizedText EndedNotice = new("The end is recorded.", "La fin est consignée.");
    private static readonly LocalizedText CorrectedNotice = new("The entry is corrected.", "L'inscription est corrigée.");

    public static LocalizedText Of(OutageNotice notice) => notice switch
    {
        OutageNotice.Entered => EnteredNotice,
        OutageNotice.Ended => EndedNotice,
        _ => CorrectedNotice,
    };

    public static LocalizedText Of(OutageKind kind) => kind == OutageKind.Scheduled ? Scheduled : Unscheduled;

    public static LocalizedText Of(OutageSystem system) => system switch
    {
        OutageSystem.Portal => Portal,
        OutageSystem.Api => Api,
        OutageSystem.SignIn => SignIn,
        _ => BulkLoad,
    };

    public static (LocalizedText Text, string Colour) Of(OutageStage stage) => stage switch
    {
        OutageStage.Planned => (Planned, "blue"),
        OutageStage.GoingOn => (GoingOn, "red"),
        OutageStage.Ended => (StageEnded, "neutral"),
        _ => (Withdrawn, "neutral"),
    };

    public static LocalizedText Of(OutageEventKind kind) => kind switch
    {
        OutageEventKind.Entered => Entered,
        OutageEventKind.Ended => Ended,
        OutageEventKind.Corrected => Corrected,
        _ => Withdrawn,
    };
}
