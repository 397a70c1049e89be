using Cers.Kernel;

namespace Cers.ModuleKit.Settings;

/// <summary>What the federal holidays are called.</summary>
internal static class HolidayNames
{
    public static readonly LocalizedText Civic = new("Civic Holiday", "Congé civique");

    public static LocalizedText Of(FederalHoliday holiday) => holiday switch
    {
        FederalHoliday.NewYear => new("New Year's Day", "Jour de l'An"),
        FederalHoliday.GoodFriday => new("Good Friday", "Vendredi saint"),
        FederalHoliday.EasterMonday => new("Easter Monday", "Lundi de Pâques"),
        FederalHoliday.VictoriaDay => new("Victoria Day", "Fête de la Reine"),
        FederalHoliday.CanadaDay => new("Canada Day", "Fête du Canada"),
        FederalHoliday.LabourDay => new("Labour Day", "Fête du Travail"),
        FederalHoliday.TruthAndReconciliation => new("National Day for Truth and Reconciliation", "Journée nationale de la vérité et de la réconciliation"),
        FederalHoliday.Thanksgiving => new("Thanksgiving Day", "Action de grâces"),
        FederalHoliday.RemembranceDay => new("Remembrance Day", "Jour du Souvenir"),
        FederalHoliday.Christmas => new("Christmas Day", "Noël"),
        _ => new("Boxing Day", "Lendemain de Noël"),
    };
}
