using Cers.Kernel;

namespace Cers.Declarations.Domain.Outages;

/// <summary>The refusals of the register of outages.</summary>
internal static class OutageErrors
{
    public static NotFound Unknown() =>
        new("declarations.outage_unknown", new LocalizedText("There is no outage with this number.", "Aucune panne ne porte ce numéro."), "number");

    public static Conflict Changed() => new(
        "declarations.outage_changed",
        new LocalizedText("Somebody changed this entry meanwhile. Look at it again.", "Quelqu'un a modifié cette inscription entre-temps. Revoyez-la."));

    public static Conflict NotGoingOn() => new(
        "declarations.outage_not_going_on",
        new LocalizedText("This outage has an end already, or was withdrawn. Correct it instead.", "Cette panne a déjà une fin, ou a été retirée. Corrigez-la plutôt."));

    public static InvalidInput EndsAhead() => new(
        "declarations.outage_ends_ahead", new LocalizedText("Say when it ended: that does not lie ahead.", "Indiquez quand elle a pris fin : ce moment n'est pas à venir."), "endsAt");

    public static InvalidInput EndsBeforeStart() => new(
        "declarations.outage_ends_before_start", new LocalizedText("An outage ends after it starts.", "Une panne prend fin après son début."), "endsAt");

    public static InvalidInput EndsTooFar() => new(
        "declarations.outage_ends_too_far", new LocalizedText("The end lies at most a year ahead.", "La fin se situe au plus un an plus tard."), "endsAt");

    public static InvalidInput StartsTooFar() => new(
        "declarations.outage_starts_too_far",
        new LocalizedText(
            "An outage starts at most six years ago; a scheduled one at most a year ahead, another one not ahead.",
            "Une panne débute il y a six ans au plus; si elle est planifiée, un an plus tard au plus, sinon jamais à l'avance."),
        "startsAt");
}
