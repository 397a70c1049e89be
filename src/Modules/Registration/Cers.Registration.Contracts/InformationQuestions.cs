using Cers.Kernel;

namespace Cers.Registration.Contracts;

/// <summary>A coded question to an applicant.</summary>
public sealed record InformationQuestion(string Code, LocalizedText Text);

/// <summary>The questions that there are, in the order of their codes.</summary>
public static class InformationQuestions
{
    /// <summary>The question that the officer words.</summary>
    public const string Other = "Q99";

    public static readonly IReadOnlyList<InformationQuestion> All =
    [
        new("Q01", new("Why does the legal name on the form differ from the register?", "Pourquoi le nom légal du formulaire diffère-t-il de celui du registre?")),
        new("Q02", new("Is the business number the right one for this business?", "Le numéro d'entreprise est-il celui de cette entreprise?")),
        new("Q03", new("Has the RM account been designated for export?", "Le compte RM a-t-il été désigné pour l'exportation?")),
        new("Q04", new("What is the complete address of the business?", "Quelle est l'adresse complète de l'entreprise?")),
        new("Q05", new("By what authority does the person who certified the form act for the business?", "En vertu de quel pouvoir la personne qui a attesté le formulaire agit-elle pour l'entreprise?")),
        new("Q06", new("Which customs services will this account provide, and to whom?", "Quels services douaniers ce compte fournira-t-il, et à qui?")),
        new("Q07", new("Will the customs service provider of Part B file for the business?", "Le fournisseur de services douaniers de la partie B produira-t-il les déclarations de l'entreprise?")),
        new("Q08", new("Who can be reached about the application, and how?", "Qui peut être joint au sujet de la demande, et comment?")),
        new(Other, new("Other question", "Autre question")),
    ];

    /// <summary>The question of a code; null when there is none.</summary>
    public static InformationQuestion? Find(string? code) => All.FirstOrDefault(q => q.Code == code);
}
