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

    public static Conflict AlreadyAssigned() =>
        new("registration.already_assigned", new("This colleague works on it already.", "Ce collègue s'en occupe déjà."), "officer");

    public static InvalidInput NoSuchColleague() =>
        new("registration.no_such_colleague", new("Choose a colleague who decides applications.", "Choisissez un collègue qui décide des demandes."), "officer");

    public static Conflict KeyedInByOneself() =>
        new("registration.keyed_in_by_oneself", new(
            "You keyed this application in: a colleague decides on it.",
            "Vous avez saisi cette demande : un collègue en décide."));

    public static Conflict OneselfApplies() =>
        new("registration.oneself_applies", new(
            "The e-mail address of this application is yours: a colleague decides on it.",
            "L'adresse de courriel de cette demande est la vôtre : un collègue en décide."));

    public static Conflict ColleagueInterested() =>
        new("registration.colleague_interested", new(
            "This colleague keyed the application in, or its e-mail address is his or hers: choose another one.",
            "Ce collègue a saisi la demande, ou l'adresse de courriel est la sienne : choisissez-en un autre."), "officer");

    public static Conflict NothingAsked() =>
        new("registration.nothing_asked", new(
            "No question about this application is open.",
            "Aucune question n'est en suspens au sujet de cette demande."), "number");

    public static Conflict CannotBeWithdrawn() =>
        new("registration.cannot_be_withdrawn", new(
            "The application cannot be withdrawn now.",
            "La demande ne peut pas être retirée maintenant."), "number");

    public static NotFound DraftUnknown() =>
        new("registration.draft_unknown", new("There is no such draft.", "Cette ébauche n'existe pas."), "draftNumber");

    public static Conflict TooManyDrafts() =>
        new("registration.too_many_drafts", new(
            $"At most {ApplicationDraft.MostOfAddress} drafts of one address are kept. Submit one, or go on with one.",
            $"Au plus {ApplicationDraft.MostOfAddress} ébauches par adresse sont conservées. Soumettez-en une ou poursuivez-en une."));

    public static Conflict RegisterSilent() =>
        new("registration.register_silent", new(
            "The register of RM accounts does not answer. Try again later.", "Le registre des comptes RM ne répond pas. Réessayez plus tard."));
}
