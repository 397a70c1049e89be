using Cers.Kernel;
using Cers.Messaging.Operations;

namespace Cers.BackOffice.Areas.Operations.Pages.Holidays;

internal static class HolidayTexts
{
    public static readonly LocalizedText Title = new("Holidays", "Jours fériés");
    public static readonly LocalizedText Intro = new(
        "Business days are Monday to Friday without these days. Due dates that were told stay as they are.",
        "Les jours ouvrables vont du lundi au vendredi, sauf ces jours. Les échéances déjà annoncées restent inchangées.");

    public static readonly LocalizedText Caption = new("Holidays of {0}", "Jours fériés de {0}");
    public static readonly LocalizedText Observed = new("Observed", "Observé");
    public static readonly LocalizedText Name = new("Holiday", "Jour férié");
    public static readonly LocalizedText Date = new("Date", "Date");
    public static readonly LocalizedText Kind = new("Basis", "Fondement");
    public static readonly LocalizedText Years = new("Years", "Années");
    public static readonly LocalizedText CivicSetting = new("Whether the Civic Holiday is free is a dated setting", "Le congé civique est férié selon un paramètre daté");

    public static readonly LocalizedText Proclaim = new("Proclaim a day", "Proclamer un jour");
    public static readonly LocalizedText Day = new("Which day", "Quel jour");
    public static readonly LocalizedText DayHint = new("In Ottawa, tomorrow at the earliest: 2027-01-31", "À Ottawa, demain au plus tôt : 2027-01-31");
    public static readonly LocalizedText NameEn = new("Name in English", "Nom en anglais");
    public static readonly LocalizedText NameFr = new("Name in French", "Nom en français");
    public static readonly LocalizedText Why = new("Reason", "Motif");
    public static readonly LocalizedText WhyHint = new("5 to 200 characters", "5 à 200 caractères");
    public static readonly LocalizedText Send = new("Propose it", "Proposer");
    public static readonly LocalizedText Revoke = new("Take a proclaimed day back", "Reprendre un jour proclamé");
    public static readonly LocalizedText RevokeSend = new("Propose to take it back", "Proposer de le reprendre");
    public static readonly LocalizedText Effect = new("A second supervisor must confirm it before the day.", "Un deuxième superviseur doit confirmer avant ce jour.");
    public static readonly LocalizedText TakenBack = new("Taken back", "Repris");
    public static readonly LocalizedText Waiting = new("What waits for a second supervisor", "Ce qui attend un deuxième superviseur");

    private static readonly LocalizedText Statutory = new("Law", "Loi");
    private static readonly LocalizedText Civic = new("Setting", "Paramètre");
    private static readonly LocalizedText Proclaimed = new("Proclaimed day", "Jour proclamé");

    public static (LocalizedText Text, string Colour) Of(HolidayKind kind) => kind switch
    {
        HolidayKind.Statutory => (Statutory, "neutral"),
        HolidayKind.Civic => (Civic, "blue"),
        _ => (Proclaimed, "blue"),
    };
}
