using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why something is not done to a designation case.</summary>
internal static class CaseErrors
{
    /// <summary>Why staff look across accounts, for the audit entry.</summary>
    public const string StaffWork = "work on a designation case";

    public static NotFound Unknown() =>
        new("registration.case_unknown", new("There is no such case.", "Ce dossier n'existe pas."), "number");

    public static Conflict Changed() =>
        new("registration.case_changed_meanwhile", new(
            "Somebody has changed this case since you opened it. Look at it again.",
            "Ce dossier a été modifié depuis que vous l'avez ouvert. Consultez-le de nouveau."));

    public static Conflict NotInState() =>
        new("registration.case_not_in_state", new("The case is not in a state that allows this.", "L'état du dossier ne le permet pas."));

    public static Conflict NotAssigned() =>
        new("registration.case_not_assigned", new(
            "Only the officer to whom the case is assigned does this.", "Seul l'agent à qui le dossier est attribué peut faire cela."));

    public static Conflict AlreadyOpen() =>
        new("registration.case_already_open", new(
            "A dispute of this account is open already.", "Une contestation de ce compte est déjà ouverte."), "accountId");

    public static Conflict OwnDispute() =>
        new("registration.case_own_dispute", new(
            "Nobody decides on a dispute of his or her own.", "Personne ne décide de sa propre contestation."));

    public static Conflict TakesTwo() =>
        new("registration.case_takes_two", new(
            "To maintain the designation takes a supervisor's confirmation: propose it.",
            "Le maintien de la désignation exige la confirmation d'un superviseur : proposez-le."), "decision");

    public static Conflict NeedsAnotherSupervisor() =>
        new("registration.case_needs_another_supervisor", new(
            "A reopened case is decided by a supervisor who did not decide on it before.",
            "Un dossier rouvert est décidé par un superviseur qui n'en a pas décidé auparavant."));

    public static Conflict DecisionWaits() =>
        new("registration.case_decision_waits", new(
            "A decision waits for a supervisor. Withdraw it first, or have it returned.",
            "Une décision attend un superviseur. Retirez-la d'abord ou faites-la retourner."));

    public static Conflict IsSoAlready() =>
        new("registration.case_designation_is_so", new(
            "The account is so designated already: the decision would be to maintain it.",
            "Le compte a déjà cette désignation : la décision serait de la maintenir."), "decision");

    public static Conflict ReopenedBefore() =>
        new("registration.case_reopened_before", new(
            "A dispute is reopened once, and this one was.", "Une contestation est rouverte une seule fois, et celle-ci l'a été."));

    public static Conflict TooManyFiles(int most) =>
        new("registration.case_too_many_files", new(
            $"A case holds at most {most} files of evidence.", $"Un dossier compte au plus {most} fichiers de preuve."), "file");

    public static InvalidInput ReceivedMissing() =>
        new("registration.case_received_missing", new(
            "Say from whom, how and when the message came.", "Dites de qui, comment et quand le message est arrivé."), "received");

    public static Conflict NotRestorable() =>
        new("registration.designation_not_restorable", new(
            "The designation is changed at once only to the exporter that the form or CAED said, where nothing was ever filed for others. Open a dispute.",
            "La désignation n'est changée sur-le-champ que pour l'exportateur que le formulaire ou la DECA indiquait, si rien n'a jamais été produit pour d'autres. Ouvrez une contestation."));

    public static NotFound NoAccount() =>
        new("registration.designation_no_account", new(
            "No business account has this business number or authorization ID.",
            "Aucun compte d'affaires n'a ce numéro d'entreprise ou cet identificateur d'autorisation."), "text");
}
