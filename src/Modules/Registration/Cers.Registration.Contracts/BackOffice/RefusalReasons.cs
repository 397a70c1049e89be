using Cers.Kernel;

namespace Cers.Registration.Contracts.BackOffice;

/// <summary>A coded reason for refusing an application.</summary>
public sealed record RefusalReason(string Code, LocalizedText Text);

/// <summary>The reasons that there are, in the order of their codes.</summary>
public static class RefusalReasons
{
    /// <summary>The reason that needs an explanation.</summary>
    public const string Other = "R99";

    public static readonly IReadOnlyList<RefusalReason> All =
    [
        new("R01", new("The business number is not valid", "Le numéro d'entreprise n'est pas valide")),
        new("R02", new("The RM account was not found or is closed", "Le compte RM est introuvable ou fermé")),
        new("R03", new("The RM account is not designated for export", "Le compte RM n'est pas désigné pour l'exportation")),
        new("R04", new("An account exists for this business number", "Un compte existe déjà pour ce numéro d'entreprise")),
        new("R05", new("Information asked for was not received", "Les renseignements demandés n'ont pas été reçus")),
        new("R06", new("The applicant is not entitled to act for the business", "Le demandeur n'est pas habilité à agir pour l'entreprise")),
        new("R07", new("The client's consent is missing", "Le consentement du client est manquant")),
        new(Other, new("Other (explain)", "Autre (préciser)")),
    ];

    /// <summary>The reason of a code; null when there is none.</summary>
    public static RefusalReason? Find(string? code) => All.FirstOrDefault(r => r.Code == code);
}
