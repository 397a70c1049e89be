using Cers.Kernel;

namespace Cers.ModuleKit.FourEyes;

/// <summary>Why a proposal is not made or not decided.</summary>
internal static class FourEyesErrors
{
    public static Conflict OwnProposal() =>
        new("four_eyes.own_proposal", new(
            "This is confirmed or returned by somebody other than the person who proposed it.",
            "La confirmation ou le renvoi revient à une autre personne que celle qui a fait la proposition."));

    public static Conflict NotYours() =>
        new("four_eyes.not_yours", new("Only the person who proposed it withdraws it.", "Seule la personne qui a fait la proposition peut la retirer."));

    public static Conflict Decided() =>
        new("four_eyes.decided", new(
            "Somebody has already decided on this proposal. Look at it again.",
            "Cette proposition a déjà fait l'objet d'une décision. Consultez-la de nouveau."));

    public static Conflict Expired() =>
        new("four_eyes.expired", new(
            "This proposal has expired. It must be proposed again.",
            "Cette proposition a expiré. Elle doit être présentée de nouveau."));

    public static Conflict Changed() =>
        new("four_eyes.changed_meanwhile", new(
            "What this proposal is about has been changed since it was proposed. Look at it again.",
            "L'objet de cette proposition a été modifié depuis. Consultez-le de nouveau."));

    public static Conflict AlreadyProposed() =>
        new("four_eyes.already_proposed", new(
            "Something else is already proposed here and waits for a second person.",
            "Une autre proposition est déjà en attente d'une deuxième personne."));
}
