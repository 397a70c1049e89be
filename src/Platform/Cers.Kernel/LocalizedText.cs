namespace Cers.Kernel;

/// <summary>A text in both official languages, English and French as equals.</summary>
public sealed record LocalizedText(string En, string Fr)
{
    public string In(Language language) => language == Language.Fr ? Fr : En;
}

/// <summary>An official language of Canada.</summary>
public enum Language
{
    En,
    Fr,
}
