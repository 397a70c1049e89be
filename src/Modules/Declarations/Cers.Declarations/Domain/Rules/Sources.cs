using Cers.Kernel;

namespace Cers.Declarations.Domain.Rules;

/// <summary>The source of a rule in both languages. What others published is cited as it was; what is ours has words of ours.</summary>
internal static class Sources
{
    /// <summary>How the citation of a rule begins that is ours.</summary>
    public const string Ours = "own ";

    private static readonly Dictionary<string, string> French = new(StringComparer.Ordinal)
    {
        ["own function"] = "fonction propre au système",
        ["own limit, configurable"] = "limite propre au système, configurable",
        ["own layout"] = "format propre au système",
        ["own layout, after Appendix I"] = "format propre au système, d'après l'annexe I",
        ["own check"] = "vérification propre au système",
        ["own configuration"] = "configuration propre au système",
        ["own check on the sample table"] = "vérification propre au système, d'après la table d'exemples",
        ["own limit"] = "limite propre au système",
        ["own limit, after the six-year record period"] = "limite propre au système, d'après la période de conservation de six ans",
        ["own threshold"] = "seuil propre au système",
        ["own thresholds"] = "seuils propres au système",
        ["own plausibility check"] = "vérification de vraisemblance propre au système",
        ["own table"] = "table propre au système",
        ["own list"] = "liste propre au système",
        ["own rule, after CBSA: Get started with electronic export declarations"] =
            "règle propre au système, d'après ASFC : Get started with electronic export declarations",
        ["element table"] = "tableau des éléments",
        ["reference tables"] = "tables de référence",
        ["form BSF844"] = "formulaire BSF844",
        ["form BSF844 field 6"] = "formulaire BSF844, champ 6",
    };

    public static LocalizedText Of(string citation) => new(citation, French.GetValueOrDefault(citation, citation));
}
