using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why a decision on an application is refused.</summary>
internal static class ApplicationErrors
{
    public static NotFound Unknown() =>
        new("registration.application_unknown", new("There is no such application.", "Cette demande n'existe pas."), "number");

    public static Conflict Changed() =>
        new("registration.changed_meanwhile", new(
            "Somebody has changed this application since you opened it. Look at it again.",
            "Cette demande a été modifiée depuis que vous l'avez ouverte. Consultez-la de nouveau."));

    public static Conflict NotInState() =>
        new("registration.not_in_state", new(
            "The application is not in a state that allows this.",
            "L'état de la demande ne le permet pas."));

    public static Conflict NotAssigned() =>
        new("registration.not_assigned", new(
            "Only the officer to whom the application is assigned decides on it.",
            "Seul l'agent à qui la demande est attribuée peut en décider."));

    public static Conflict RegisterAway() =>
        new("registration.register_away", new(
            "The register of RM accounts does not answer. It must be asked on the day of the approval: the application waits, and its page says since when. Approve it again later.",
            "Le registre des comptes RM ne répond pas. Il doit être consulté le jour de l'approbation : la demande attend et sa page indique depuis quand. Approuvez-la de nouveau plus tard."));

    public static Conflict RegisterSilent() =>
        new("registration.register_silent", new(
            "The register of RM accounts does not answer. Try again later.", "Le registre des comptes RM ne répond pas. Réessayez plus tard."));
}
