using Cers.Kernel;

namespace Cers.Registration.Domain;

/// <summary>Why a client is not in a provider's list, and what to do about it.</summary>
/// <param name="Code">A1 to A6: the first reason that holds.</param>
/// <param name="ApplicationNumber">The request that is being processed (A4).</param>
/// <param name="EndedOn">The Ottawa day on which the association ended (A5).</param>
internal sealed record MissingClient(string Code, LocalizedText Reason, LocalizedText WhatToDo, string? ApplicationNumber = null, DateOnly? EndedOn = null)
{
    private static readonly LocalizedText SendForm = new("Send form BSF831 to add it.", "Envoyez le formulaire BSF831 pour l'ajouter.");

    public static MissingClient NotReportedInCaed() => new(
        "A1",
        new("It did not submit an export report with CAED in the period that counts.", "Il n'a pas soumis de déclaration d'exportation avec la DECA pendant la période qui compte."),
        SendForm);

    public static MissingClient NumberNotValid() => new(
        "A2",
        new("Its business number (RM account) is not valid.", "Son numéro d'entreprise (compte RM) n'est pas valide."),
        new("Ask the client to verify its RM account with the Canada Revenue Agency.", "Demandez au client de vérifier son compte RM auprès de l'Agence du revenu du Canada."));

    public static MissingClient NotForExport() => new(
        "A3",
        new(
            "Its RM account is not designated export, or both import and export.",
            "Son compte RM n'est pas désigné pour l'exportation, ou pour l'importation et l'exportation."),
        new(
            "Ask the client to change the designation of its RM account with the Canada Revenue Agency.",
            "Demandez au client de changer la désignation de son compte RM auprès de l'Agence du revenu du Canada."));

    public static MissingClient RequestInProcess(string? application) => new(
        "A4",
        new("A request to add it is being processed.", "Une demande pour l'ajouter est en traitement."),
        new("Wait for the answer.", "Attendez la réponse."),
        ApplicationNumber: application);

    public static MissingClient Ended(DateOnly day) => new(
        "A5",
        new($"The association ended on {day:yyyy-MM-dd}.", $"L'association a pris fin le {day:yyyy-MM-dd}."),
        new("Send a new request by form BSF831.", "Envoyez une nouvelle demande par le formulaire BSF831."),
        EndedOn: day);

    public static MissingClient Unknown() => new(
        "A6",
        new("The system does not know it as your client.", "Le système ne le connaît pas comme votre client."),
        SendForm);
}
