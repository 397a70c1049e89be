using Cers.Kernel;

namespace Cers.BackOffice.Areas.Operations.Pages.Settings;

internal static class SettingTexts
{
    public static readonly LocalizedText Title = new("Dated settings", "Paramètres datés");
    public static readonly LocalizedText Intro = new(
        "Figures that the agency may change, each from a day on. What happened before that day is judged by the value that was in force then.",
        "Chiffres que l'organisme peut changer, chacun à partir d'un jour. Ce qui s'est passé avant relève de la valeur alors en vigueur.");

    public static readonly LocalizedText Caption = new("Values in force today", "Valeurs en vigueur aujourd'hui");
    public static readonly LocalizedText Figure = new("Setting", "Paramètre");
    public static readonly LocalizedText InForce = new("In force", "En vigueur");
    public static readonly LocalizedText Since = new("Since", "Depuis");
    public static readonly LocalizedText Coming = new("To come", "À venir");
    public static readonly LocalizedText NothingInForce = new("none yet", "aucune encore");
    public static readonly LocalizedText From = new("{0} from {1}", "{0} à partir du {1}");
    public static readonly LocalizedText Waits = new("A change waits", "Changement en attente");

    public static readonly LocalizedText Values = new("Values", "Valeurs");
    public static readonly LocalizedText Value = new("Value", "Valeur");
    public static readonly LocalizedText InForceFrom = new("In force from", "En vigueur à partir du");
    public static readonly LocalizedText Source = new("Source", "Source");

    public static readonly LocalizedText Propose = new("Propose another value", "Proposer une autre valeur");
    public static readonly LocalizedText Effect = new(
        "A second supervisor must confirm it before its day has come.",
        "Un deuxième superviseur doit confirmer avant l'arrivée du jour.");

    public static readonly LocalizedText NewValue = new("New value ({0})", "Nouvelle valeur ({0})");
    public static readonly LocalizedText ValueHint = new("A number with a point where it has decimals: 5, 2000.00", "Un nombre, avec un point s'il a des décimales : 5, 2000.00");
    public static readonly LocalizedText Day = new("From which day", "À partir de quel jour");
    public static readonly LocalizedText DayHint = new("In Ottawa, tomorrow at the earliest: 2027-01-31", "À Ottawa, demain au plus tôt : 2027-01-31");
    public static readonly LocalizedText NoDay = new("Write the day as 2027-01-31.", "Écrivez le jour ainsi : 2027-01-31.");
    public static readonly LocalizedText Why = new("Reason", "Motif");
    public static readonly LocalizedText WhyHint = new("5 to 200 characters; it becomes the source of the value", "5 à 200 caractères; il devient la source de la valeur");
    public static readonly LocalizedText Send = new("Propose it", "Proposer");
    public static readonly LocalizedText Back = new("Back", "Retour");

    public static readonly LocalizedText Proposed = new("What is proposed", "Ce qui est proposé");
    public static readonly LocalizedText Changes = new("What was proposed and decided", "Ce qui a été proposé et décidé");
}
